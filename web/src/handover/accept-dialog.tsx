import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AcceptBody, HandoverView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { useVillages } from '../area/use-villages.ts'
import { HouseholdPicker, type PickedHousehold } from '../household/household-picker.tsx'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import css from '../shell/page.module.css'
import { handoverName } from './handover-name.ts'

/** Takes a record into the own register: in which household or village it lives here, as far as that is known already. */
export const AcceptDialog = ({ row, onDone }: { readonly row: HandoverView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const villages = useVillages()
  const [villageId, setVillageId] = useState('')
  const [household, setHousehold] = useState<PickedHousehold | null>(null)
  const save = useWrite((body: AcceptBody, headers) =>
    api.POST('/api/handovers/{id}/accept', { params: { path: { id: row.id } }, body, headers }),
  )
  const name = handoverName(row, t)
  const submit = async () => {
    const body = {
      version: row.version,
      householdId: household?.id ?? null,
      villageId: household === null && villageId !== '' ? villageId : null,
    }
    if (!(await save.run(body))) return
    announce(t('handover.accept.done', { name }))
    onDone()
  }
  return (
    <DialogForm
      wide
      title={t('handover.accept.title', { name })}
      submit={t('handover.act.accept')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className={css.small}>{t('handover.accept.help')}</p>
      {row.subject === 'child' && <HouseholdPicker picked={household} onPick={setHousehold} />}
      {household === null && (
        <NativeSelect
          label={t('household.field.village')}
          value={villageId}
          onChange={event => setVillageId(event.currentTarget.value)}
          data={[
            { value: '', label: t('handover.accept.villageUnknown') },
            ...villages.map(village => ({ value: village.id, label: village.fullName })),
          ]}
        />
      )}
    </DialogForm>
  )
}
