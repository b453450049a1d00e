import { newId } from '@mangnon/core/platform/id.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseholdView } from '../../api/contract.ts'
import { fieldText } from '../../api/problem.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { HouseholdPicker, type PickedHousehold } from '../household-picker.tsx'
import { useRegroup } from './use-regroup.ts'

interface MergeDialogProps {
  readonly household: HouseholdView
  readonly onDone: () => void
}

/** Another household becomes part of this one: which, since when, why. */
export const MergeDialog = ({ household, onDone }: MergeDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { save, send, proposes } = useRegroup(household, t('regroup.merge.done'), onDone)
  const [ids] = useState(newId)
  const [other, setOther] = useState<PickedHousehold | null>(null)
  const [on, setOn] = useState(formatDay(today()))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const day = readDay(on)
  const submit = async () => {
    setTried(true)
    if (other === null || day === null || reason.trim() === '') return
    await send({ id: ids, kind: 'merge', on: day, otherId: other.id, reason: reason.trim() })
  }
  return (
    <DialogForm
      wide
      title={t('regroup.merge.title', { name: household.headName ?? household.code })}
      submit={proposes ? t('regroup.propose') : t('regroup.merge.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('regroup.merge.help')}</p>
      {proposes && <p>{t('regroup.proposeHelp')}</p>}
      <HouseholdPicker
        label={t('regroup.merge.other')}
        except={household.id}
        picked={other}
        onPick={setOther}
        error={
          (tried && other === null ? t('regroup.merge.need') : undefined) ??
          fieldText(save.problem, 'otherId', language)
        }
      />
      <TextInput
        label={t('regroup.on')}
        inputMode="numeric"
        w={160}
        value={on}
        onChange={event => setOn(event.currentTarget.value)}
        error={(tried && day === null ? t('regroup.needDay') : undefined) ?? fieldText(save.problem, 'on', language)}
      />
      <TextInput
        label={t('regroup.reason')}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' ? t('regroup.needReason') : undefined}
      />
    </DialogForm>
  )
}
