import { api } from '../../api/client.ts'
import type { CaseFileView } from '../../api/contract.ts'
import { Problem, problemOf } from '../../api/problem.ts'

/** Gets a file and hands it to the person under its own name. Answers with what went wrong, or null. */
export const fetchFile = async (file: CaseFileView, which: 'shown' | 'original'): Promise<Problem | null> => {
  const path = { params: { path: { id: file.id } } }
  try {
    const { data } =
      which === 'shown'
        ? await api.GET('/api/case-files/{id}', { ...path, parseAs: 'blob' })
        : await api.POST('/api/case-files/{id}/original', { ...path, parseAs: 'blob' })
    if (!data) return problemOf({ code: 'internal' }, 500)
    const address = URL.createObjectURL(data as Blob)
    Object.assign(document.createElement('a'), { href: address, download: file.name ?? 'tep' }).click()
    URL.revokeObjectURL(address)
    return null
  } catch (error) {
    return error instanceof Problem ? error : problemOf({ code: 'internal' }, 500)
  }
}
