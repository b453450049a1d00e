import { newId } from '@mangnon/core/platform/id.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { IdentityAnswers } from '../../api/contract.ts'
import type { Problem } from '../../api/problem.ts'
import { saveFile } from '../../api/save-file.ts'
import { useWrite } from '../../api/use-write.ts'
import { useVillages } from '../../area/use-villages.ts'
import { listKinds, looksLikeList } from '../../register/upload-file.ts'
import { announce } from '../../shell/announce.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useSession } from '../../shell/session-context.ts'
import { AnswerRows } from './answer-rows.tsx'
import { sendFile } from './send-file.ts'

/** Identity cleaning by a list that goes out, is filled in from door to door and comes back as proposals. */
export const AnswersPage = () => {
  const { t } = useTranslation()
  const { role, area } = useSession().account
  return (
    <Page title={t('answers.title')}>
      <Link to="/lam-sach" className={css.back}>
        {t('answers.back')}
      </Link>
      <p style={{ maxWidth: '65ch', marginBottom: 12 }}>{t('answers.intro')}</p>
      <div className={css.stack}>
        {area.level === 'commune' && <TakeList />}
        {role !== 'commune_chair' && <SendBack />}
      </div>
    </Page>
  )
}

const TakeList = () => {
  const { t } = useTranslation()
  const villages = useVillages()
  const [step, setStep] = useState<'check' | 'returned'>('check')
  const [village, setVillage] = useState('')
  const file = useWrite(async (body: { step: 'check' | 'returned'; village?: string }, headers) =>
    saveFile(await api.POST('/api/identity/export', { body, headers, parseAs: 'blob' })),
  )
  return (
    <section className={css.card}>
      <h2>{t('answers.out')}</h2>
      <div className={css.row} style={{ alignItems: 'flex-end' }}>
        <NativeSelect
          label={t('answers.list')}
          value={step}
          onChange={event => setStep(event.currentTarget.value === 'returned' ? 'returned' : 'check')}
          data={(['check', 'returned'] as const).map(value => ({ value, label: t(`answers.step.${value}`) }))}
        />
        {villages.length > 1 && (
          <NativeSelect
            label={t('answers.village')}
            value={village}
            onChange={event => setVillage(event.currentTarget.value)}
            data={[
              { value: '', label: t('answers.anyVillage') },
              ...villages.map(one => ({ value: one.id, label: one.fullName })),
            ]}
          />
        )}
        <Button
          leftSection={<Icon name="export" />}
          loading={file.sending}
          onClick={() => void file.run({ step, ...(village !== '' && { village }) })}
        >
          {t('answers.take')}
        </Button>
      </div>
      <ProblemBox problem={file.problem} />
    </section>
  )
}

type Sent = { readonly file: File; readonly read: IdentityAnswers; readonly requestId: string }

const SendBack = () => {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState('')
  const [sent, setSent] = useState<Sent | null>(null)
  const [wrongKind, setWrongKind] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [entered, setEntered] = useState<{ readonly proposed: number; readonly left: number } | null>(null)

  const read = async (file: File): Promise<void> => {
    const told = await sendFile<IdentityAnswers>(file, '/api/identity/answers')
    if ('problem' in told) setProblem(told.problem)
    // Each reading is entered once: another reading of the same file is another request.
    else setSent({ file, read: told.answer, requestId: newId() })
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (chooser.current) chooser.current.value = ''
    if (!file) return
    setSent(null)
    setEntered(null)
    setProblem(null)
    if (!looksLikeList(file.name)) return setWrongKind(file.name)
    setWrongKind('')
    setBusy(file.name)
    await read(file)
    setBusy('')
  }
  const enter = async ({ file, read: seen, requestId }: Sent): Promise<void> => {
    setProblem(null)
    setBusy(file.name)
    const told = await sendFile<{ proposed: number; left: number }>(
      file,
      `/api/identity/answers/enter?seal=${seen.seal}`,
      requestId,
    )
    if ('problem' in told) {
      setProblem(told.problem)
      // What is shown is no more what is: it is read again at once.
      if (told.problem.code === 'changed_meanwhile') await read(file)
    } else {
      setSent(null)
      setEntered(told.answer)
      announce(t('answers.entered', told.answer))
      void cache.invalidateQueries()
    }
    setBusy('')
  }
  return (
    <section className={css.card}>
      <h2>{t('answers.in')}</h2>
      <Button
        variant="default"
        leftSection={<Icon name="import" />}
        loading={busy !== ''}
        onClick={() => chooser.current?.click()}
      >
        {t('answers.choose')}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept={listKinds}
        hidden
        aria-label={t('answers.choose')}
        onChange={event => void take(event.currentTarget.files?.[0])}
      />
      <div role="status">{busy !== '' && <p>{t('answers.reading', { name: busy })}</p>}</div>
      <div role="alert" className={css.tight}>
        {wrongKind !== '' && <NoticeBox tone="error">{t('answers.wrongKind', { name: wrongKind })}</NoticeBox>}
        {problem?.code === 'changed_meanwhile' ? (
          <NoticeBox tone="note">{t('answers.changed')}</NoticeBox>
        ) : (
          <ProblemBox problem={problem} />
        )}
      </div>
      {entered && <NoticeBox tone="info">{t('answers.entered', entered)}</NoticeBox>}
      {sent && <Reading sent={sent} busy={busy !== ''} onEnter={() => void enter(sent)} />}
    </section>
  )
}

const Reading = (of: { readonly sent: Sent; readonly busy: boolean; readonly onEnter: () => void }) => {
  const { t } = useTranslation()
  const { read } = of.sent
  if (read.missing.length > 0)
    return (
      <NoticeBox tone="error">
        <p>{t('answers.columns')}</p>
        <p>{t('answers.missing', { names: read.missing.join('; ') })}</p>
        {read.strange.length > 0 && <p>{t('answers.strange', { names: read.strange.join('; ') })}</p>}
      </NoticeBox>
    )
  if (read.rows.length === 0) return <NoticeBox tone="note">{t('answers.nothing')}</NoticeBox>
  const count = read.counts.change
  return (
    <div className={css.tight} style={{ marginTop: 12 }}>
      <h3>{t('answers.result')}</h3>
      <p className={css.row}>
        {(['change', 'conflict', 'error', 'same', 'unanswered'] as const)
          .filter(verdict => read.counts[verdict] > 0)
          .map(verdict => (
            <Badge key={verdict}>
              {t(`answers.verdict.${verdict}`)}: {read.counts[verdict]}
            </Badge>
          ))}
      </p>
      {count > 0 && (
        <div className={css.row}>
          <Button loading={of.busy} onClick={of.onEnter}>
            {t('answers.enter', { count })}
          </Button>
          <span className={css.small}>{t('answers.enterHelp')}</span>
        </div>
      )}
      <AnswerRows rows={read.rows} />
    </div>
  )
}
