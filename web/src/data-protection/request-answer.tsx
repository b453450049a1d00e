import { requestRefusals } from '@mangnon/core/data-protection/request-rule.ts'
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { DataRequestView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import css from '../shell/page.module.css'
import { Meanwhile, otherProblem } from './meanwhile.tsx'
import { orNull, useTexts } from './use-texts.ts'

interface RequestAnswerProps {
  readonly act: 'accept' | 'refuse' | 'finish'
  readonly request: DataRequestView
  readonly onDone: () => void
}

interface Body {
  readonly version: number
  readonly answer: string | null
  readonly refusal: (typeof requestRefusals)[number] | undefined
}

/** The answer to a request, and the word that it is done: one form, since both say something to the person who asked. */
export const RequestAnswer = ({ act, request, onDone }: RequestAnswerProps) => {
  const { t } = useTranslation()
  // As it was when the form was opened: what somebody else did since must be seen before going on.
  const [version] = useState(request.version)
  const params = { path: { id: request.id } }
  const save = useWrite(({ refusal, answer, ...body }: Body, headers) => {
    if (act === 'refuse')
      return api.POST('/api/data-requests/{id}/refuse', {
        params,
        body: { ...body, refusal: refusal ?? 'not_entitled', answer: answer ?? '' },
        headers,
      })
    return act === 'accept'
      ? api.POST('/api/data-requests/{id}/accept', { params, body: { ...body, answer }, headers })
      : api.POST('/api/data-requests/{id}/finish', { params, body: { ...body, answer }, headers })
  })
  const form = useTexts(
    { answer: act === 'finish' ? (request.answer ?? '') : '', refusal: '' },
    act === 'refuse' ? ['refusal', 'answer'] : [],
    save.problem,
  )
  const submit = async () => {
    if (form.lacks()) return
    const refusal = requestRefusals.find(one => one === form.texts.refusal)
    if (!(await save.run({ version, refusal, answer: orNull(form.texts.answer) }))) return
    announce(t(`dataRequest.${act}.done`))
    onDone()
  }
  return (
    <DialogForm
      wide
      grave={act === 'refuse'}
      title={t(`dataRequest.${act}.title`)}
      submit={t(`dataRequest.${act}.submit`)}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t(`dataRequest.${act}.help`)}</p>
      {act === 'finish' && <p className={css.small}>{t(`dataRequest.finish.helpFor.${request.kind}`)}</p>}
      {act === 'refuse' && (
        <NativeSelect
          label={t('dataRequest.field.refusal')}
          {...form.input('refusal')}
          data={[
            { value: '', label: '' },
            ...requestRefusals.map(value => ({ value, label: t(`dataRequest.refusal.${value}`) })),
          ]}
        />
      )}
      <Textarea
        data-autofocus
        label={t('dataRequest.field.answer')}
        autosize
        minRows={3}
        maxLength={4000}
        {...form.input('answer')}
      />
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
