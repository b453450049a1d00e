import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ErasureView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { Meanwhile, otherProblem } from './meanwhile.tsx'

/** Takes an order back while it waits. */
export const WithdrawErasure = ({ row, onDone }: { readonly row: ErasureView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const save = useWrite((_: null, headers) =>
    api.POST('/api/erasures/{id}/withdraw', { params: { path: { id: row.id } }, body: {}, headers }),
  )
  const submit = async () => {
    if (!(await save.run(null))) return
    announce(t('erasure.withdraw.done'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('erasure.withdraw.title', { number: row.orderNumber })}
      submit={t('erasure.withdraw.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('erasure.withdraw.help')}</p>
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
