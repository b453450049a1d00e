import {
  custodyProblems,
  evidenceProblems,
  type ProceedingKind,
  proceedingProblems,
} from '@mangnon/core/case/proceeding/proceeding.ts'
import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type {
  CaseProceedings,
  EnterEvidenceBody,
  EnterProceedingBody,
  EvidenceView,
  HandEvidenceOnBody,
} from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { WordsDialog } from '../../shell/words-dialog.tsx'

interface DialogProps {
  readonly known: CaseProceedings
  readonly onDone: () => void
}
type Problems = readonly { readonly path: string; readonly code: keyof typeof fieldErrorTable }[]

/** What the local clock shows now, for a field of date and time. */
const nowLocal = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16)
const instantOf = (local: string): string => (local ? `${local}:00+07:00` : '')

const useRemarks = (problems: Problems, tried: boolean) => {
  const language = useLanguage()
  return (path: string) => {
    const code = problems.find(one => one.path === path)?.code
    return tried && code ? fieldErrorTable[code][language] : undefined
  }
}

/** A letter to or from an authority. */
export const ProceedingDialog = ({ known, kind, onDone }: DialogProps & { readonly kind: ProceedingKind }) => {
  const { t } = useTranslation()
  const [form, setForm] = useState({ on: formatDay(today()), otherOn: '', authority: '', number: '', text: '' })
  const [id] = useState(newId)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: EnterProceedingBody, headers) =>
    api.POST('/api/cases/{id}/proceedings', { params: { path: { id: known.caseId } }, body, headers }),
  )
  const second = kind === 'recommendation' || kind === 'release'
  const entry = {
    ...{ kind, authority: form.authority, number: form.number.trim() || null, text: form.text },
    ...{ on: readDay(form.on) ?? form.on, otherOn: second ? (readDay(form.otherOn) ?? form.otherOn) : null },
  }
  const problems = proceedingProblems(entry, today())
  const wrong = useRemarks(problems, tried)
  const set = (path: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [path]: event.currentTarget.value })
  return (
    <DialogForm
      title={t(`proceeding.kind.${kind}`)}
      submit={t('proceeding.save')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0 || !(await save.run({ id, version: known.version, ...entry }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      {kind === 'recommendation' && <p>{t('proceeding.recommendationHelp')}</p>}
      <TextInput
        label={t('proceeding.authority')}
        required
        maxLength={300}
        value={form.authority}
        onChange={set('authority')}
        error={wrong('authority')}
      />
      <TextInput
        label={t('proceeding.number')}
        required={kind === 'recommendation'}
        maxLength={60}
        value={form.number}
        onChange={set('number')}
        error={wrong('number')}
      />
      <TextInput
        label={t('proceeding.day')}
        inputMode="numeric"
        autoComplete="off"
        required
        value={form.on}
        onChange={set('on')}
        error={wrong('on')}
      />
      {second && (
        <TextInput
          label={kind === 'release' ? t('proceeding.releaseDay') : t('proceeding.procuracyDay')}
          inputMode="numeric"
          autoComplete="off"
          required
          value={form.otherOn}
          onChange={set('otherOn')}
          error={wrong('otherOn')}
        />
      )}
      <Textarea
        label={t('proceeding.text')}
        autosize
        minRows={3}
        maxLength={10_000}
        required
        value={form.text}
        onChange={set('text')}
        error={wrong('text')}
      />
    </DialogForm>
  )
}

/** A piece of evidence, and who holds it first. */
export const EvidenceDialog = ({ known, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [form, setForm] = useState({ object: '', origin: '', holder: '', sha256: '', taken: nowLocal() })
  const [id] = useState(newId)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: EnterEvidenceBody, headers) =>
    api.POST('/api/cases/{id}/evidence', { params: { path: { id: known.caseId } }, body, headers }),
  )
  const { taken, ...words } = form
  const piece = { ...words, sha256: form.sha256.trim().toLowerCase() || null, takenAt: instantOf(taken) }
  const problems = evidenceProblems(piece, new Date())
  const wrong = useRemarks(problems, tried)
  const set = (path: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [path]: event.currentTarget.value })
  return (
    <DialogForm
      title={t('proceeding.add.evidence')}
      submit={t('proceeding.save')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0 || !(await save.run({ id, version: known.version, ...piece }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <Textarea
        label={t('proceeding.object')}
        autosize
        minRows={2}
        maxLength={1000}
        required
        value={form.object}
        onChange={set('object')}
        error={wrong('object')}
      />
      <TextInput
        label={t('proceeding.origin')}
        maxLength={1000}
        required
        value={form.origin}
        onChange={set('origin')}
        error={wrong('origin')}
      />
      <TextInput
        label={t('proceeding.firstHolder')}
        maxLength={300}
        required
        value={form.holder}
        onChange={set('holder')}
        error={wrong('holder')}
      />
      <TextInput
        type="datetime-local"
        label={t('proceeding.taken')}
        required
        value={form.taken}
        onChange={set('taken')}
        error={wrong('takenAt')}
      />
      <TextInput
        label={t('proceeding.hash')}
        description={t('proceeding.hashHelp')}
        maxLength={64}
        value={form.sha256}
        onChange={set('sha256')}
        error={wrong('sha256')}
      />
    </DialogForm>
  )
}

/** Evidence goes from whoever holds it into other hands. */
export const CustodyDialog = ({ known, piece, onDone }: DialogProps & { readonly piece: EvidenceView }) => {
  const { t } = useTranslation()
  const [form, setForm] = useState({ to: '', purpose: '', at: nowLocal() })
  const [id] = useState(newId)
  const [tried, setTried] = useState(false)
  const save = useWrite((body: HandEvidenceOnBody, headers) =>
    api.POST('/api/cases/{id}/evidence/custody', { params: { path: { id: known.caseId } }, body, headers }),
  )
  const step = { to: form.to, purpose: form.purpose, at: instantOf(form.at) }
  const before = new Date(piece.custody.at(-1)?.at ?? piece.takenAt)
  const problems = custodyProblems(step, before, new Date())
  const wrong = useRemarks(problems, tried)
  const set = (path: keyof typeof form) => (event: { currentTarget: { value: string } }) =>
    setForm({ ...form, [path]: event.currentTarget.value })
  return (
    <DialogForm
      title={t('proceeding.handOn')}
      submit={t('proceeding.save')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0) return
        if (!(await save.run({ id, version: known.version, evidenceId: piece.id, ...step }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <p>{piece.words?.object}</p>
      <p>{t('proceeding.holder', { name: piece.holder ?? '' })}</p>
      <TextInput
        label={t('proceeding.to')}
        maxLength={300}
        required
        value={form.to}
        onChange={set('to')}
        error={wrong('to')}
      />
      <TextInput label={t('proceeding.purpose')} maxLength={1000} value={form.purpose} onChange={set('purpose')} />
      <TextInput
        type="datetime-local"
        label={t('proceeding.at')}
        required
        value={form.at}
        onChange={set('at')}
        error={wrong('at')}
      />
    </DialogForm>
  )
}

/** A flag is taken back, with the reason. */
export const LowerDialog = ({
  known,
  flag,
  onDone,
}: DialogProps & { readonly flag: CaseProceedings['flags'][number] }) => {
  const { t } = useTranslation()
  const save = useWrite((body: { version: number; flag: typeof flag; reason: string }, headers) =>
    api.POST('/api/cases/{id}/flag/lower', { params: { path: { id: known.caseId } }, body, headers }),
  )
  return (
    <WordsDialog
      title={t('proceeding.lower')}
      submit={t('proceeding.lower')}
      label={t('case.reason')}
      needed={t('proceeding.needReason')}
      minRows={2}
      maxLength={1000}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async reason => {
        if (!(await save.run({ version: known.version, flag, reason }))) return
        announce(t('case.saved'))
        onDone()
      }}
    />
  )
}
