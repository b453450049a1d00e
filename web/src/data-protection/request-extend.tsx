import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { DataRequestView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { formatDay } from '../shell/format.ts'
import { readDay } from '../shell/since-when.tsx'
import { Meanwhile, otherProblem } from './meanwhile.tsx'
import { useTexts } from './use-texts.ts'

interface RequestExtendProps {
  readonly request: DataRequestView
  readonly onDone: () => void
}

/** More time for a request: once, with a reason, to a day that the law allows. */
export const RequestExtend = ({ request, onDone }: RequestExtendProps) => {
  const { t } = useTranslation()
  const [version] = useState(request.version)
  const latest = request.extendableTo ?? request.actBy
  const save = useWrite((body: { version: number; to: string; reason: string }, headers) =>
    api.POST('/api/data-requests/{id}/extend', { params: { path: { id: request.id } }, body, headers }),
  )
  const form = useTexts({ to: formatDay(latest), reason: '' }, ['to', 'reason'], save.problem)
  const to = readDay(form.texts.to, latest)
  const wrong = to === null || to <= request.actBy
  const submit = async () => {
    if (form.lacks() || wrong) return
    if (!(await save.run({ version, to, reason: form.texts.reason.trim() }))) return
    announce(t('dataRequest.extend.done'))
    onDone()
  }
  const day = formatDay(latest)
  return (
    <DialogForm
      title={t('dataRequest.extend.title')}
      submit={t('dataRequest.extend.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('dataRequest.extend.help', { day })}</p>
      <TextInput
        label={t('dataRequest.extend.to')}
        inputMode="numeric"
        w={200}
        {...form.input('to', wrong ? t('dataRequest.extend.needTo', { day }) : undefined)}
      />
      <Textarea
        data-autofocus
        label={t('dataRequest.extend.reason')}
        autosize
        minRows={2}
        maxLength={500}
        {...form.input('reason')}
      />
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
