import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BreachView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { lawGives } from './law.ts'
import { Meanwhile, otherProblem } from './meanwhile.tsx'

/** Closes the dossier of a breach after its final notice. */
export const BreachClose = ({ row, onDone }: { readonly row: BreachView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const [version] = useState(row.version)
  const save = useWrite((body: { version: number }, headers) =>
    api.POST('/api/breaches/{id}/close', { params: { path: { id: row.id } }, body, headers }),
  )
  const submit = async () => {
    if (!(await save.run({ version }))) return
    announce(t('breach.close.done'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('breach.close.title', { number: row.number })}
      submit={t('breach.close.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('breach.close.help', { years: lawGives('breach.keep') })}</p>
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
