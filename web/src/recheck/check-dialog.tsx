import { childFields, householdFields } from '@mangnon/core/recheck/recheck.ts'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { RecheckBody, RecheckHousehold } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { draftOf, type FieldDraft, readFields } from './check-draft.ts'
import { CheckFields } from './check-fields.tsx'

interface CheckDialogProps {
  readonly recheckId: string
  readonly one: RecheckHousehold
  readonly onDone: () => void
}

/** What was found at one household: whether anybody was there, what differs from the register, who is missing in it. */
export const CheckDialog = ({ recheckId, one, onDone }: CheckDialogProps) => {
  const { t } = useTranslation()
  const [met, setMet] = useState(one.state !== 'not_met')
  const [on, setOn] = useState(formatDay(one.checkedOn ?? today()))
  const [household, setHousehold] = useState<FieldDraft>(draftOf(one.found))
  const [children, setChildren] = useState<Readonly<Record<string, { there: boolean; draft: FieldDraft }>>>(
    Object.fromEntries(one.children.map(child => [child.id, { there: child.there, draft: draftOf(child.found) }])),
  )
  const [missing, setMissing] = useState(String(one.missing))
  const [note, setNote] = useState(one.note ?? '')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: RecheckBody, headers) =>
    api.POST('/api/rechecks/{id}/households/{householdId}', {
      params: { path: { id: recheckId, householdId: one.householdId } },
      body,
      headers,
    }),
  )
  const day = readDay(on)
  const home = readFields(household, today())
  const people = one.children.map(child => {
    const { there = true, draft = {} } = children[child.id] ?? {}
    return { id: child.id, there, ...readFields(there ? draft : {}, today()) }
  })
  const unread = met && [home, ...people].some(({ wrong }) => wrong.length > 0)
  const submit = async () => {
    setTried(true)
    if (day === null || unread) return
    const answer = await save.run({
      ...{ version: one.version, on: day, note: note.trim() || null },
      ...(met
        ? {
            state: 'checked' as const,
            household: home.found as NonNullable<RecheckBody['household']>,
            children: people.map(({ id, there, found }) => ({ id, there, found })) as NonNullable<
              RecheckBody['children']
            >,
            missing: Number(missing) || 0,
          }
        : { state: 'not_met' as const }),
    })
    if (!answer) return
    announce(
      answer.proposed > 0 ? t('recheck.check.savedProposed', { count: answer.proposed }) : t('recheck.check.saved'),
    )
    onDone()
  }
  return (
    <DialogForm
      wide
      title={t('recheck.check.title', { name: one.recorded.headName ?? one.code })}
      submit={t('recheck.check.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <fieldset className={css.tight}>
        {([true, false] as const).map(value => (
          <label key={String(value)} className={css.row}>
            <input type="radio" name="met" checked={met === value} onChange={() => setMet(value)} />
            {value ? t('recheck.check.met') : t('recheck.check.notMet')}
          </label>
        ))}
      </fieldset>
      <TextInput
        label={t('recheck.check.on')}
        inputMode="numeric"
        w={160}
        value={on}
        onChange={event => setOn(event.currentTarget.value)}
        error={tried && day === null ? t('recheck.check.needDay') : undefined}
      />
      {met && (
        <>
          <p>{t('recheck.check.help')}</p>
          <CheckFields
            fields={householdFields}
            recorded={one.recorded}
            draft={household}
            wrong={home.wrong}
            onChange={setHousehold}
          />
          {one.children.map(child => {
            const { there = true, draft = {} } = children[child.id] ?? {}
            const keep = (next: { there: boolean; draft: FieldDraft }) =>
              setChildren(now => ({ ...now, [child.id]: next }))
            return (
              <fieldset key={child.id} className={css.tight}>
                <legend>{child.recorded.fullName}</legend>
                <Checkbox
                  label={t('recheck.check.notThere')}
                  checked={!there}
                  onChange={event => keep({ there: !event.currentTarget.checked, draft })}
                />
                {there && (
                  <CheckFields
                    fields={childFields}
                    recorded={child.recorded}
                    draft={draft}
                    wrong={tried ? (people.find(({ id }) => id === child.id)?.wrong ?? []) : []}
                    onChange={next => keep({ there, draft: next })}
                  />
                )}
              </fieldset>
            )
          })}
          <TextInput
            label={t('recheck.check.missing')}
            type="number"
            min={0}
            max={20}
            w={160}
            value={missing}
            onChange={event => setMissing(event.currentTarget.value)}
          />
          <p className={css.small}>{t('recheck.check.fixRest')}</p>
        </>
      )}
      <TextInput
        label={t('recheck.check.note')}
        maxLength={500}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
    </DialogForm>
  )
}
