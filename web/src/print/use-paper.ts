import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { PrintBook, PrintIdentity, PrintList } from '../api/contract.ts'
import { Problem, problemOf } from '../api/problem.ts'
import { type PaperStage, takePaper } from './take-paper.ts'

interface UsePaper {
  readonly busy: boolean
  /** How far the paper is; null before one was asked for. */
  readonly stage: PaperStage | null
  readonly problem: Problem | null
  readonly book: (wanted: PrintBook) => void
  readonly list: (wanted: PrintList) => void
  /** A paper of a case, as it was signed. */
  readonly ofCase: (
    caseId: string,
    paper: 'initial' | 'detailed' | 'plan' | 'decision' | 'review' | 'dossier' | 'recommendation',
  ) => void
  /** Mẫu số 07 of one decision. */
  readonly separation: (decisionId: string) => void
  readonly recheck: (id: string) => void
  readonly identity: (wanted: PrintIdentity) => void
  /** The first sign-in slips of a list of people; `reason`: why once more. */
  readonly slips: (batchId: string, reason: string | null) => void
}

/** Hands the file to the person; the browser's own reader prints it. */
const hand = (file: File): void => {
  const address = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: address, download: file.name }).click()
  URL.revokeObjectURL(address)
}

/** Papers that the server sets: asked for, seen on their way, and saved. */
export const usePaper = (): UsePaper => {
  const cache = useQueryClient()
  const [stage, setStage] = useState<PaperStage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const take = async (ask: () => Promise<{ readonly data?: ReadableStream<Uint8Array> | null }>) => {
    setBusy(true)
    setProblem(null)
    setStage('reading')
    try {
      const { data } = await ask()
      const file = data ? await takePaper(data, setStage) : null
      if (file) hand(file)
      else throw problemOf({ code: 'internal' }, 500)
    } catch (error) {
      setStage(null)
      setProblem(error instanceof Problem ? error : problemOf({ code: 'internal' }, 500))
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    stage,
    problem,
    book: body => void take(() => api.POST('/api/households/book', { body, parseAs: 'stream' })),
    // Its copies are counted, and the case says how many.
    ofCase: (id, paper) =>
      void take(() => api.POST(`/api/cases/{id}/${paper}/paper`, { params: { path: { id } }, parseAs: 'stream' })).then(
        () => cache.invalidateQueries(),
      ),
    separation: id =>
      void take(() =>
        api.POST('/api/separation-decisions/{id}/paper', { params: { path: { id } }, parseAs: 'stream' }),
      ).then(() => cache.invalidateQueries()),
    list: body => void take(() => api.POST('/api/children/paper', { body, parseAs: 'stream' })),
    // That they were taken stands on the list from then on, also when the line broke.
    slips: (id, reason) =>
      void take(() =>
        api.POST('/api/account-batches/{id}/slips', { params: { path: { id } }, body: { reason }, parseAs: 'stream' }),
      ).then(() => cache.invalidateQueries()),
    recheck: id =>
      void take(() => api.POST('/api/rechecks/{id}/paper', { params: { path: { id } }, parseAs: 'stream' })),
    identity: body => void take(() => api.POST('/api/identity/paper', { body, parseAs: 'stream' })),
  }
}
