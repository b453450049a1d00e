import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { supportLaw } from '@mangnon/legal/support/support.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ChildView, GrantBody, OwedSupport, SupportGrant } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatCount, formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useSession } from '../shell/session-context.ts'
import { readAnyDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { supportKind } from './support-text.ts'

interface GrantFormProps {
  readonly child: ChildView
  /** The grant to correct; a new one when absent. */
  readonly one?: SupportGrant
  /** What the card proposed: a kind and the amount that is owed of it, in đồng. */
  readonly support: string | null
  readonly dong: number | null
  readonly owed: OwedSupport | null
  readonly onDone: () => void
}

const kinds = supportLaw.supports.filter(one => one.recorded !== 'elsewhere')

/** '750.000', '750 000' and '750,000' are one number; anything else is none. */
const readAmount = (typed: string): number | null => {
  const digits = typed.replace(/[.,\s]/g, '')
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : null
}

/** Enters a decision, or corrects one. */
export const GrantForm = ({ child, one, support: proposed, dong, owed, onDone }: GrantFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const place = useSession().account.area.fullName
  const [support, setSupport] = useState<string>(one?.support ?? proposed ?? kinds[0]?.code ?? '')
  const start = one ? one.amount : dong
  const [texts, setTexts] = useState({
    amount: start === null ? '' : formatCount(start, language),
    decisionNumber: one?.decisionNumber ?? '',
    decisionOn: formatDay(one?.decisionOn),
    issuer: one?.issuer ?? (one ? '' : `UBND ${place}`),
    from: formatDay(one?.validFrom ?? `${today().slice(0, 7)}-01`),
    last: one?.validTo ? formatDay(addDays(one.validTo, -1)) : '',
    note: one?.note ?? '',
    why: '',
  })
  const [tried, setTried] = useState(false)
  const [id] = useState(newId)
  const save = useWrite((body: GrantBody, headers) =>
    one
      ? api.PATCH('/api/children/{id}/support/{supportId}', {
          params: { path: { id: child.id, supportId: one.id } },
          body: { ...body, row: one.row, reason: texts.why.trim() },
          headers,
        })
      : api.POST('/api/children/{id}/support', { params: { path: { id: child.id } }, body: { ...body, id }, headers }),
  )
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTexts(now => ({ ...now, [field]: value }))
    },
  })
  const kind = supportKind(support)
  const inMoney = kind?.pays !== 'in_kind'
  const day = (typed: string) => (typed.trim() === '' ? null : readAnyDay(typed))
  const [validFrom, last, decisionOn] = [day(texts.from), day(texts.last), day(texts.decisionOn)]
  const amount = inMoney ? readAmount(texts.amount) : null
  const wrong = {
    from: validFrom === null,
    last: texts.last.trim() !== '' && last === null,
    decisionOn: texts.decisionOn.trim() !== '' && decisionOn === null,
    amount: inMoney && texts.amount.trim() !== '' && amount === null,
    why: one !== undefined && texts.why.trim() === '',
  }
  const submit = async () => {
    setTried(true)
    if (validFrom === null || Object.values(wrong).some(Boolean)) return
    const body: GrantBody = {
      support: support as GrantBody['support'],
      decisionNumber: texts.decisionNumber.trim() || null,
      decisionOn,
      issuer: texts.issuer.trim() || null,
      amount,
      validFrom,
      validTo: last && addDays(last, 1),
      endReason: one?.endReason ?? null,
      note: texts.note.trim() || null,
    }
    if (!(await save.run(body))) return
    announce(t('support.form.done'))
    onDone()
  }
  const told = (path: string) => fieldText(save.problem, path, language)
  const needDay = (bad: boolean) => (tried && bad ? t('support.form.needDay') : undefined)
  const due = owed?.today.find(of => of.support === support)?.owed?.dong ?? null
  const byDecision = kind?.recorded === 'decision'
  return (
    <DialogForm
      title={one ? t('support.form.titleCorrect') : t('support.form.titleAdd')}
      submit={t('support.form.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <NativeSelect
        data-autofocus
        label={t('support.form.support')}
        value={support}
        onChange={event => setSupport(event.currentTarget.value)}
        data={kinds.map(of => ({ value: of.code, label: of.name[language] }))}
        error={told('support')}
      />
      {inMoney && (
        <TextInput
          label={t('support.form.amount')}
          description={due === null ? undefined : t('support.form.amountHelp', { amount: formatCount(due, language) })}
          {...text('amount')}
          inputMode="numeric"
          error={(tried && wrong.amount ? t('support.form.needAmount') : undefined) ?? told('amount')}
        />
      )}
      <div className={css.row}>
        <TextInput
          label={t('support.form.decisionNumber')}
          required={byDecision}
          {...text('decisionNumber')}
          flex={1}
          error={told('decisionNumber')}
        />
        <TextInput
          label={t('support.form.decisionOn')}
          required={byDecision}
          {...text('decisionOn')}
          inputMode="numeric"
          w={150}
          error={needDay(wrong.decisionOn) ?? told('decisionOn')}
        />
      </div>
      <TextInput label={t('support.form.issuer')} required={byDecision} {...text('issuer')} error={told('issuer')} />
      <div className={css.row}>
        <TextInput
          label={t('support.form.from')}
          {...text('from')}
          inputMode="numeric"
          w={150}
          error={needDay(wrong.from) ?? told('validFrom')}
        />
        <TextInput
          label={t('support.form.to')}
          {...text('last')}
          inputMode="numeric"
          flex={1}
          error={needDay(wrong.last) ?? told('validTo')}
        />
      </div>
      <Textarea label={t('support.form.note')} autosize minRows={2} {...text('note')} error={told('note')} />
      {one && (
        <TextInput
          label={t('support.form.why')}
          {...text('why')}
          error={tried && wrong.why ? t('support.form.needWhy') : undefined}
        />
      )}
    </DialogForm>
  )
}
