import { nextStages } from '@mangnon/core/data-protection/breach-rule.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BreachView, NoticeBody } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { Meanwhile, otherProblem } from './meanwhile.tsx'
import { MomentFields, momentNow, readMoment } from './moment-fields.tsx'
import { orNull, useTexts } from './use-texts.ts'

/** Enters a notice that was sent. A first one that left late says why. */
export const NewNotice = ({ row, onDone }: { readonly row: BreachView; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [id] = useState(newId)
  const stages = nextStages(row.notices.map(({ stage }) => stage))
  const [moment, setMoment] = useState(momentNow)
  const save = useWrite((body: NoticeBody, headers) =>
    api.POST('/api/breaches/{id}/notices', { params: { path: { id: row.id } }, body, headers }),
  )
  const sentAt = readMoment(moment)
  const late = row.notices.length === 0 && sentAt !== null && Date.parse(sentAt) > Date.parse(row.notifyBy)
  const form = useTexts(
    { stage: stages[0] ?? 'further', sentTo: '', content: '', lateReason: '' },
    late ? ['sentTo', 'content', 'lateReason'] : ['sentTo', 'content'],
    save.problem,
  )
  const submit = async () => {
    const stage = stages.find(one => one === form.texts.stage)
    if (form.lacks() || sentAt === null || stage === undefined) return
    const { sentTo, content, lateReason } = form.texts
    if (!(await save.run({ id, stage, sentTo, content, sentAt, lateReason: orNull(lateReason) }))) return
    announce(t('breach.notice.done'))
    onDone()
  }
  return (
    <DialogForm
      wide
      title={t('breach.notice.title')}
      submit={t('breach.notice.submit')}
      sending={save.sending}
      problem={otherProblem(save.problem)}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('breach.notice.help')}</p>
      <NativeSelect
        label={t('breach.notice.stage')}
        maw={240}
        {...form.input('stage')}
        data={stages.map(value => ({ value, label: t(`breach.notices.stage.${value}`) }))}
      />
      <TextInput
        data-autofocus
        label={t('breach.notice.sentTo')}
        description={t('breach.notice.sentToHelp')}
        maxLength={300}
        {...form.input('sentTo')}
      />
      <MomentFields
        label={t('breach.notice.sent')}
        moment={moment}
        onChange={setMoment}
        error={
          (form.tried && sentAt === null ? t('protection.moment.need') : undefined) ??
          fieldText(save.problem, 'sentAt', language)
        }
      />
      {late && <TextInput label={t('breach.notice.lateReason')} maxLength={1000} {...form.input('lateReason')} />}
      <Textarea label={t('breach.notice.content')} autosize minRows={4} maxLength={8000} {...form.input('content')} />
      <Meanwhile problem={save.problem} />
    </DialogForm>
  )
}
