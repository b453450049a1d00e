import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AreaChangeRow } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay } from '../shell/format.ts'
import { ChangeFields, type ChangeWords, useChangeFields } from './change-fields.tsx'

/** Another name, day or text for a change that is being made; its lines are worked out anew for that day. */
export const EditChange = ({ change, onDone }: { readonly change: AreaChangeRow; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const { read, ...fields } = useChangeFields({
    title: change.title,
    day: formatDay(change.effectiveOn),
    legalText: change.legalText,
  })
  const save = useWrite((body: ChangeWords & { version: number }, headers) =>
    api.PUT('/api/area-changes/{id}', { params: { path: { id: change.id } }, body, headers }),
  )
  const submit = async () => {
    const words = read()
    if (!words || !(await save.run({ version: change.version, ...words }))) return
    announce(t('areaChange.edit.done'))
    onDone()
  }
  return (
    <DialogForm
      title={t('areaChange.edit.title')}
      submit={t('areaChange.edit.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <ChangeFields {...fields} />
    </DialogForm>
  )
}
