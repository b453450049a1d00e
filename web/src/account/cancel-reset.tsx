import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ResetRow } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'

export const CancelReset = ({ row, onDone }: { readonly row: ResetRow; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const save = useWrite((_: null, headers) =>
    api.POST('/api/account-resets/{id}/cancel', { params: { path: { id: row.id } }, body: {}, headers }),
  )
  const submit = async () => {
    if (!(await save.run(null))) return
    announce(t('account.reset.cancelled'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('account.reset.cancelTitle', { name: row.fullName })}
      submit={t('account.reset.cancelSubmit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('account.reset.cancelHelp')}</p>
    </DialogForm>
  )
}
