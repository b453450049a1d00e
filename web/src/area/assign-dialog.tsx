import { newId } from '@mangnon/core/platform/id.ts'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { WaitingUnitView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatCount } from '../shell/format.ts'
import { useLanguage } from '../shell/use-language.ts'

/** A whole village, or families and single children. */
export type Chosen =
  | { readonly is: 'village'; readonly id: string; readonly name: string }
  | { readonly is: 'records'; readonly householdIds: readonly string[]; readonly childIds: readonly string[] }

interface AssignBody {
  id: string
  communeId: string
  villageId?: string
  householdIds: string[]
  childIds: string[]
  reason?: string
}

interface AssignDialogProps {
  readonly unit: WaitingUnitView['unit']
  readonly chosen: Chosen
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks to which commune they belong. An officer has their own alone to say; where there are several, none is proposed. */
export const AssignDialog = ({ unit, chosen, onClose, onDone }: AssignDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const [only, ...others] = unit.communes
  const [communeId, setCommuneId] = useState(others.length === 0 ? (only?.id ?? '') : '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: AssignBody, headers) =>
    api.POST('/api/waiting-units/{id}/assignments', { params: { path: { id: unit.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (communeId === '') return
    const which =
      chosen.is === 'village'
        ? { villageId: chosen.id, householdIds: [], childIds: [] }
        : { householdIds: [...chosen.householdIds], childIds: [...chosen.childIds] }
    const done = await save.run({ id, communeId, ...which, ...(reason.trim() && { reason: reason.trim() }) })
    if (!done) return
    announce(t('areaWaiting.dialog.done', { count: done.records, shown: formatCount(done.records, language) }))
    onDone()
  }
  const count = chosen.is === 'records' ? chosen.householdIds.length + chosen.childIds.length : 0
  return (
    <DialogForm
      title={
        chosen.is === 'village'
          ? t('areaWaiting.dialog.village', { name: chosen.name })
          : t('areaWaiting.dialog.chosen', { count, shown: formatCount(count, language) })
      }
      submit={t('areaWaiting.dialog.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('areaWaiting.dialog.commune')}
        value={communeId}
        onChange={event => setCommuneId(event.currentTarget.value)}
        error={tried && communeId === '' ? t('areaWaiting.dialog.need') : undefined}
        data={[
          ...(others.length > 0 ? [{ value: '', label: t('areaWaiting.dialog.choose') }] : []),
          ...unit.communes.map(commune => ({ value: commune.id, label: commune.name })),
        ]}
      />
      <TextInput
        label={t('areaWaiting.dialog.reason')}
        value={reason}
        maxLength={500}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <p>{t('areaWaiting.dialog.help')}</p>
    </DialogForm>
  )
}
