import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ProcessingView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { LongForm } from './long-form.tsx'
import { ProcessingFields } from './processing-fields.tsx'
import { type ProcessingFacts, processingFacts, useProcessingForm } from './use-processing-form.ts'

/** Changes an entry of the register, or ends it with a day. */
export const ProcessingChange = ({ row, onDone }: { readonly row: ProcessingView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [{ base, version }] = useState({ base: processingFacts(row), version: row.version })
  const save = useWrite((body: ProcessingFacts & { version: number }, headers) =>
    api.PATCH('/api/processing-activities/{id}', { params: { path: { id: row.id } }, body, headers }),
  )
  const form = useProcessingForm(base, save.problem)
  const send = async (body: ProcessingFacts, known: number) => {
    if (!(await save.run({ ...body, version: known }))) return
    announce(t('processing.edit.done'))
    onDone()
  }
  const submit = async () => {
    form.lacks()
    if (form.read !== null) await send(form.read, version)
  }
  const names = (field: string): string => {
    const known = (Object.keys(base) as (keyof ProcessingFacts)[]).find(name => name === field)
    return known ? t(`processing.field.${known}`) : field
  }
  return (
    <>
      <LongForm
        title={t('processing.edit.title', { name: row.name })}
        submit={t('processing.edit.submit')}
        sending={save.sending}
        problem={save.problem?.code === 'changed_meanwhile' ? null : save.problem}
        toCorrect={form.tried ? form.toCorrect : 0}
        dirty={form.read === null || JSON.stringify(form.read) !== JSON.stringify(base)}
        onSubmit={submit}
        onCancel={onDone}
      >
        <ProcessingFields form={form} mayEnd />
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
