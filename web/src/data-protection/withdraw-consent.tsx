import { consentGivers } from '@mangnon/core/data-protection/consent-rule.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ConsentView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { Meanwhile, otherProblem } from './meanwhile.tsx'
import { useTexts } from './use-texts.ts'

interface WithdrawConsentProps {
  readonly childId: string
  readonly one: ConsentView
  readonly onDone: () => void
}

/** Withdraws a consent from a day on. Either of the two who gave it may; both the consent and its withdrawal stay. */
export const WithdrawConsent = ({ childId, one, onDone }: WithdrawConsentProps) => {
  const { t } = useTranslation()
  const [by, setBy] = useState<(typeof consentGivers)[number]>('representative')
  const save = useWrite((body: { on: string; by: (typeof consentGivers)[number] }, headers) =>
    api.POST('/api/children/{id}/consents/{consentId}/withdraw', {
      params: { path: { id: childId, consentId: one.id } },
      body,
      headers,
    }),
  )
  const form = useTexts({ on: formatDay(today()) }, ['on'], save.problem)
  const on = readDay(form.texts.on)
  const submit = async () => {
    if (form.lacks() || on === null || !(await save.run({ on, by }))) return
    announce(t('consent.withdrawing.done'))
    onDone()
  }
  return (
    <DialogForm
      grave
      title={t('consent.withdrawing.title', { name: t(`consent.purpose.${one.purpose}`) })}
      submit={t('consent.withdrawing.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('consent.withdrawing.help')}</p>
      <fieldset className={css.tight}>
        <legend>{t('consent.withdrawing.by')}</legend>
        {consentGivers.map(giver => (
          <label key={giver} className={css.row}>
            <input type="radio" name="giver" checked={by === giver} onChange={() => setBy(giver)} />
            {t(`consent.withdrawing.${giver}`)}
          </label>
        ))}
      </fieldset>
      <TextInput
        data-autofocus
        label={t('consent.withdrawing.on')}
        inputMode="numeric"
        w={180}
        {...form.input('on', on === null ? t('protection.needDay') : undefined)}
      />
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
