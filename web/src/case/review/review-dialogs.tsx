import { newId } from '@mangnon/core/platform/id.ts'
import { caseOutcomes } from '@mangnon/legal/case/case-law.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { CaseView, CloseCaseBody } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { lawName } from '../act-words.ts'

interface DialogProps {
  readonly shown: CaseView
  readonly onDone: () => void
}

/** A visit on its day, and how the child was. */
export const VisitDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [day, setDay] = useState(formatDay(today()))
  const [found, setFound] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { id: string; version: number; on: string; found: string }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/visit', { params: { path: { id: shown.id } }, body, headers }),
  )
  const on = readDay(day)
  const lacks = found.trim().length < 3
  return (
    <DialogForm
      title={t('case.act.record_visit')}
      submit={t('casework.review.saveVisit')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (on === null || lacks || !(await save.run({ id, version: shown.version, on, found }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        label={t('casework.review.visitDay')}
        required
        value={day}
        onChange={event => setDay(event.currentTarget.value)}
        error={tried && on === null ? t('casework.plan.badReportDay') : undefined}
      />
      <Textarea
        label={t('casework.review.found')}
        description={t('casework.review.foundHelp')}
        autosize
        minRows={3}
        maxLength={10_000}
        required
        value={found}
        onChange={event => setFound(event.currentTarget.value)}
        error={tried && lacks ? t('casework.needed') : undefined}
      />
    </DialogForm>
  )
}

/** The end of a case: its result by the codes of the field; before the three months with the chair's reason. */
export const CloseDialog = ({
  shown,
  act,
  onDone,
}: DialogProps & { readonly act: 'close' | 'close_early' | 'close_watch' }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [outcome, setOutcome] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: CloseCaseBody, headers: WriteHeaders) =>
    act === 'close_watch'
      ? api.POST('/api/cases/{id}/close-watch', {
          params: { path: { id: shown.id } },
          body: { ...body, reason: body.reason ?? '' },
          headers,
        })
      : api.POST('/api/cases/{id}/close', { params: { path: { id: shown.id } }, body, headers }),
  )
  const early = act !== 'close'
  const lacks = early && reason.trim().length < 3
  const title = act === 'close_watch' ? (lawName(act, language) ?? '') : t(`case.act.${act}`)
  return (
    <DialogForm
      title={title}
      submit={title}
      grave
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (outcome === '' || lacks) return
        if (
          !(await save.run({
            version: shown.version,
            outcome: outcome as CloseCaseBody['outcome'],
            reason: early ? reason : null,
          }))
        )
          return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <p>{t('casework.review.closeHelp')}</p>
      <NativeSelect
        label={t('casework.review.outcome')}
        required
        value={outcome}
        onChange={event => setOutcome(event.currentTarget.value)}
        error={tried && outcome === '' ? t('casework.needed') : undefined}
        data={[
          { value: '', label: t('casework.plan.choose') },
          ...caseOutcomes.entries.map(({ code, name }) => ({ value: code, label: name[language] })),
        ]}
      />
      {early && (
        <Textarea
          label={t('case.reason')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          error={tried && lacks ? t('shell.reasonHelp') : undefined}
        />
      )}
    </DialogForm>
  )
}
