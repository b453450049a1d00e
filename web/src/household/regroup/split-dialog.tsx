import { newId } from '@mangnon/core/platform/id.ts'
import { povertyStates } from '@mangnon/legal/code-lists/poverty-states.ts'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseholdView } from '../../api/contract.ts'
import { fieldText } from '../../api/problem.ts'
import { useVillages } from '../../area/use-villages.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { formatDay, today } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { readDay } from '../../shell/since-when.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { useRegroup } from './use-regroup.ts'

interface SplitDialogProps {
  readonly household: HouseholdView
  readonly onDone: () => void
}

/** A household is divided: who goes, who heads the new one, where it lives, since when, why. */
export const SplitDialog = ({ household, onDone }: SplitDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const villages = useVillages()
  const { save, send, proposes } = useRegroup(household, t('regroup.split.done'), onDone)
  const [ids] = useState(() => ({ id: newId(), otherId: newId() }))
  const [going, setGoing] = useState<readonly string[]>([])
  const [texts, setTexts] = useState({
    ...{ headName: '', headStays: '', address: household.address ?? '', phone: '', on: formatDay(today()), reason: '' },
    ...{ villageId: household.villageId ?? '', poverty: household.poverty as string },
  })
  const [tried, setTried] = useState(false)
  const field = (name: keyof typeof texts, path: string, need?: string) => ({
    value: texts[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTexts(now => ({ ...now, [name]: value }))
    },
    error: (tried && need) || fieldText(save.problem, path, language),
  })
  const day = readDay(texts.on)
  const text = (name: keyof typeof texts): string => texts[name].trim()
  const submit = async () => {
    setTried(true)
    if (day === null || going.length === 0 || text('headName') === '' || text('reason') === '') return
    await send({
      ...{ ...ids, kind: 'split', on: day, childIds: [...going], reason: text('reason') },
      headStays: text('headStays') || null,
      household: {
        ...{ headName: text('headName'), villageId: texts.villageId || null, address: text('address') || null },
        ...{ phone: text('phone') || null, poverty: texts.poverty as HouseholdView['poverty'] },
      },
    })
  }
  const nobody = going.length === 0
  return (
    <DialogForm
      wide
      title={t('regroup.split.title', { name: household.headName ?? household.code })}
      submit={proposes ? t('regroup.propose') : t('regroup.split.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('regroup.split.help')}</p>
      {proposes && <p>{t('regroup.proposeHelp')}</p>}
      <Checkbox.Group
        label={t('regroup.split.who')}
        value={[...going]}
        onChange={setGoing}
        error={
          (tried && nobody ? t('regroup.split.needWho') : undefined) ?? fieldText(save.problem, 'childIds', language)
        }
      >
        <div className={css.tight}>
          {household.children.map(child => (
            <Checkbox
              key={child.id}
              value={child.id}
              label={[child.fullName, formatDay(child.birth)].filter(Boolean).join(' · ')}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className={css.fields}>
        <TextInput
          label={t('regroup.split.head')}
          {...field(
            'headName',
            'household.headName',
            text('headName') === '' ? t('regroup.split.needHead') : undefined,
          )}
        />
        <TextInput label={t('household.field.phone')} inputMode="tel" {...field('phone', 'household.phone')} />
        <NativeSelect
          label={t('household.field.village')}
          {...field('villageId', 'household.villageId')}
          data={[
            { value: '', label: t('child.form.choose') },
            ...villages.map(village => ({ value: village.id, label: village.name })),
          ]}
        />
        <TextInput label={t('household.field.address')} {...field('address', 'household.address')} />
        <NativeSelect
          label={t('household.field.poverty')}
          {...field('poverty', 'household.poverty')}
          data={povertyStates.entries.map(entry => ({ value: entry.code, label: entry.name[language] }))}
        />
        <TextInput label={t('regroup.split.headStays')} {...field('headStays', 'headStays')} />
        <TextInput
          label={t('regroup.on')}
          inputMode="numeric"
          {...field('on', 'on', day === null ? t('regroup.needDay') : undefined)}
        />
      </div>
      <TextInput
        label={t('regroup.reason')}
        maxLength={500}
        {...field('reason', 'reason', text('reason') === '' ? t('regroup.needReason') : undefined)}
      />
    </DialogForm>
  )
}
