import { newId } from '@mangnon/core/platform/id.ts'
import { emergencyGrounds } from '@mangnon/legal/case/case-law.ts'
import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CaseView, EmergencyBody } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { lawName } from './act-words.ts'
import own from './assess/assess.module.css'

type Ground = EmergencyBody['ground']

interface DialogProps {
  readonly shown: CaseView
  readonly onDone: () => void
}

/** By which ground of Điều 31 khoản 1 the child is protected at once. */
export const EmergencyDialog = ({
  shown,
  act,
  onDone,
}: DialogProps & { readonly act: 'declare_emergency' | 'resume_emergency' }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [ground, setGround] = useState<Ground>(shown.flags.includes('carer_is_harmer') ? 'carer_harms' : 'grave_harm')
  const save = useWrite((body: EmergencyBody, headers: WriteHeaders) =>
    api.POST(act === 'resume_emergency' ? '/api/cases/{id}/resume-emergency' : '/api/cases/{id}/emergency', {
      params: { path: { id: shown.id } },
      body,
      headers,
    }),
  )
  return (
    <DialogForm
      title={lawName(act, language) ?? ''}
      submit={lawName(act, language) ?? ''}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        if (!(await save.run({ version: shown.version, ground }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <Radio.Group label={t('case.assess.ground')} value={ground} onChange={value => setGround(value as Ground)}>
        <div className={own.choices}>
          {emergencyGrounds.entries.map(({ code, name }) => (
            <Radio key={code} value={code} label={name[language]} />
          ))}
        </div>
      </Radio.Group>
    </DialogForm>
  )
}

/** What was done at once; it ends the 12 hours. */
export const MeasuresDialog = ({ shown, onDone }: DialogProps) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [id] = useState(newId)
  const save = useWrite((body: { id: string; version: number; text: string }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/measures', { params: { path: { id: shown.id } }, body, headers }),
  )
  const lacks = text.trim().length < 3
  return (
    <DialogForm
      title={t('case.act.record_emergency_measures')}
      submit={t('case.assess.saveMeasures')}
      wide
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (lacks || !(await save.run({ id, version: shown.version, text }))) return
        announce(t('case.saved'))
        onDone()
      }}
    >
      <Textarea
        label={t('case.assess.measures')}
        description={t('case.assess.measuresHelp')}
        autosize
        minRows={4}
        maxLength={10_000}
        required
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        error={tried && lacks ? t('case.assess.measuresNeeded') : undefined}
      />
    </DialogForm>
  )
}
