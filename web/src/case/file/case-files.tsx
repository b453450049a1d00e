import { caseFileKinds, largestCaseFile } from '@mangnon/core/case/file/case-file.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseFileView } from '../../api/contract.ts'
import { type Problem, problemOf } from '../../api/problem.ts'
import { uploadList } from '../../register/upload-file.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { useSession } from '../../shell/session-context.ts'
import { fetchFile } from './fetch-file.ts'

interface FilesProps {
  readonly files: readonly CaseFileView[]
  /** Where one is sent to; null where none may be added. */
  readonly sendTo: string | null
  /** What the button says. */
  readonly add: string
}

/** Files of a piece of work: of a picture what is shown is a copy without place and device, and the page says so. */
export const CaseFiles = ({ files, sendTo, add }: FilesProps) => {
  const { t } = useTranslation()
  return (
    <div>
      {files.length > 0 && (
        <ul className={css.plainList}>
          {files.map(file => (
            <li key={file.id}>
              <OneFile file={file} />
            </li>
          ))}
        </ul>
      )}
      {sendTo && <AddFile sendTo={sendTo} label={add} help={t('task.file.help')} />}
    </div>
  )
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const OneFile = ({ file }: { readonly file: CaseFileView }) => {
  const { t } = useTranslation()
  const { role } = useSession().account
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const cache = useQueryClient()
  const keeps = role === 'commune_officer' || role === 'commune_chair'
  const take = async (which: 'shown' | 'original') => {
    setBusy(true)
    setProblem(await fetchFile(file, which))
    setBusy(false)
    // That the original was taken stands in the history.
    if (which === 'original') void cache.invalidateQueries()
  }
  if (file.name === null) return <p className={css.muted}>{t('task.file.erased')}</p>
  return (
    <>
      <p className={css.row}>
        <Button size="xs" variant="default" loading={busy} onClick={() => void take('shown')}>
          {t('task.file.open', { name: file.name })}
        </Button>
        {file.stripped && keeps && (
          <Button size="xs" variant="default" disabled={busy} onClick={() => void take('original')}>
            {t('task.file.original')}
          </Button>
        )}
      </p>
      <p className={css.small} style={{ overflowWrap: 'anywhere' }}>
        {t('task.file.line', { size: megabytes(file.size), name: file.addedByName, at: formatInstant(file.addedAt) })}{' '}
        {file.stripped && `${t('task.file.stripped')} `}
        {keeps && t('task.file.hash', { hash: file.sha256 })}
      </p>
      <ProblemBox problem={problem} />
    </>
  )
}

const AddFile = ({
  sendTo,
  label,
  help,
}: {
  readonly sendTo: string
  readonly label: string
  readonly help: string
}) => {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (!file) return
    // The server says the same before it reads; here nothing need be sent to hear it.
    if (file.size > largestCaseFile) return setProblem(problemOf({ code: 'file_above_limit' }, 413))
    setProblem(null)
    setShare(0)
    const answer = await uploadList(file, setShare, `${sendTo}${sendTo.includes('?') ? '&' : '?'}id=${newId()}`).done
    setShare(null)
    if (answer && 'problem' in answer) return setProblem(answer.problem)
    announce(t('task.file.added'))
    void cache.invalidateQueries()
  }
  return (
    <div style={{ marginTop: 8 }}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={Object.keys(caseFileKinds).join(',')}
        onChange={event => void chosen(event)}
      />
      <p className={css.row}>
        <Button size="xs" variant="default" loading={share !== null} onClick={() => input.current?.click()}>
          {label}
        </Button>
        <span className={css.small}>
          {share === null ? help : t('task.file.sending', { percent: Math.round(share * 100) })}
        </span>
      </p>
      <ProblemBox problem={problem} />
    </div>
  )
}
