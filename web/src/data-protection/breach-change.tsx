import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BreachBody, BreachView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { BreachFields } from './breach-fields.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { LongForm } from './long-form.tsx'
import { breachBody, useBreachForm } from './use-breach-form.ts'

/** What became known of a breach after it was entered. */
export const BreachChange = ({ row, onDone }: { readonly row: BreachView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [{ base, version }] = useState({ base: breachBody(row), version: row.version })
  const save = useWrite((body: BreachBody & { version: number }, headers) =>
    api.PATCH('/api/breaches/{id}', { params: { path: { id: row.id } }, body, headers }),
  )
  const form = useBreachForm(base, save.problem)
  const send = async (body: BreachBody, known: number) => {
    if (!(await save.run({ ...body, version: known }))) return
    announce(t('breach.edit.done'))
    onDone()
  }
  const submit = async () => {
    form.lacks()
    if (form.read !== null) await send(form.read, version)
  }
  const names = (field: string): string => {
    const known = (Object.keys(base) as (keyof BreachBody)[]).find(name => name === field)
    return known ? t(`breach.field.${known}`) : field
  }
  return (
    <>
      <LongForm
        title={t('breach.edit.title', { number: row.number })}
        submit={t('breach.edit.submit')}
        sending={save.sending}
        problem={save.problem?.code === 'changed_meanwhile' ? null : save.problem}
        toCorrect={form.tried ? form.toCorrect : 0}
        dirty={form.read === null || JSON.stringify(form.read) !== JSON.stringify(base)}
        onSubmit={submit}
        onCancel={onDone}
      >
        <BreachFields form={form} />
      </LongForm>
      <ChangedMeanwhile
        problem={save.problem}
        base={base}
        mine={form.read}
        nameOf={names}
        onChosen={(body, known) => {
          save.reset()
          void send(body, known)
        }}
        onClose={save.reset}
      />
    </>
  )
}
