import { lazy, Suspense } from 'react'
import type { CaseFileView } from '../../api/contract.ts'
import { pageWith } from '../../shell/messages.ts'

const Files = lazy(pageWith('task', async () => ({ default: (await import('./case-files.tsx')).CaseFiles })))

interface PaperFilesProps {
  readonly caseId: string
  /** The record of the paper, as the dossier names it. */
  readonly part: string
  readonly files: readonly CaseFileView[]
  /** What the button says; null where nothing may be added. */
  readonly add: string | null
}

/** Files that hang on a paper of a case: scans of signed copies, pictures of evidence. */
export const PaperFiles = ({ caseId, part, files, add }: PaperFilesProps) =>
  files.length === 0 && add === null ? null : (
    <Suspense fallback={null}>
      <Files
        files={files}
        sendTo={add === null ? null : `/api/cases/${caseId}/files?part=${encodeURIComponent(part)}`}
        add={add ?? ''}
      />
    </Suspense>
  )
