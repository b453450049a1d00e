import { supportLaw } from '@mangnon/legal/support/support.ts'
import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { OwedSupport } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { readDay } from '../shell/since-when.tsx'
import { useLanguage } from '../shell/use-language.ts'

interface EstablishFormProps {
  readonly childId: string
  readonly fact: string
  readonly known: OwedSupport['established']
  readonly onDone: () => void
}

/** Says of a child what no field of the register says: yes or no, since a day. */
export const EstablishForm = ({ childId, fact, known, onDone }: EstablishFormProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const last = known.findLast(one => one.fact === fact)
  const [answer, setAnswer] = useState<'yes' | 'no'>(last?.answer === false ? 'no' : 'yes')
  const [from, setFrom] = useState(formatDay(last?.validFrom ?? today()))
  const [tried, setTried] = useState(false)
  const of = supportLaw.facts.find(one => one.code === fact)
  const save = useWrite((body: { answer: boolean; validFrom: string }, headers) =>
    api.POST('/api/children/{id}/support/established', {
      params: { path: { id: childId } },
      body: { fact: fact as 'no_support_source', known: last?.id ?? null, ...body },
      headers,
    }),
  )
  const day = readDay(from)
  const submit = async () => {
    setTried(true)
    if (day === null || !(await save.run({ answer: answer === 'yes', validFrom: day }))) return
    announce(t('support.fact.done'))
    onDone()
  }
  return (
    <DialogForm
      title={t('support.fact.title', { name: of?.name[language] ?? fact })}
      submit={t('support.fact.submit')}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      {of && (
        <p>
          {of.help[language]} <span className={css.small}>{of.legalText}</span>
        </p>
      )}
      <Radio.Group
        label={t('support.fact.answer')}
        value={answer}
        onChange={value => setAnswer(value === 'no' ? 'no' : 'yes')}
      >
        <div className={css.row} style={{ marginTop: 6 }}>
          <Radio value="yes" label={t('support.yes')} data-autofocus />
          <Radio value="no" label={t('support.no')} />
        </div>
      </Radio.Group>
      <TextInput
        label={t('support.fact.from')}
        value={from}
        onChange={event => setFrom(event.currentTarget.value)}
        inputMode="numeric"
        w={160}
        error={
          (tried && day === null ? t('support.form.needDay') : undefined) ??
          fieldText(save.problem, 'validFrom', language)
        }
      />
    </DialogForm>
  )
}
