import { type SampleMark, sampleMarks, sampleProblems } from '@mangnon/core/case/sample/sample.ts'
import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import type { MarkCaseBody, SampleLine } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { DialogForm } from '../../shell/dialog-form.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import own from '../assess/assess.module.css'

/** What was found in a case that was read again: a mark for each criterion, and what goes back to the commune. */
export const MarkDialog = ({ line, onDone }: { readonly line: SampleLine; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const criteria = criteriaOn(line.criteriaOn)
  const [marks, setMarks] = useState<Record<string, SampleMark>>(line.marks ?? {})
  const [remark, setRemark] = useState(line.remark ?? '')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: MarkCaseBody, headers: WriteHeaders) =>
    api.POST('/api/case-sample-lines/{id}/mark', { params: { path: { id: line.id } }, body, headers }),
  )
  const problems = sampleProblems(marks, remark, criteria)
  const wrong = (path: string) => tried && problems.some(problem => problem.path === path)
  return (
    <DialogForm
      title={t('sample.markTitle', { code: line.code })}
      submit={t('sample.save')}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async () => {
        setTried(true)
        if (problems.length > 0 || !(await save.run({ marks, remark: remark.trim() || null }))) return
        announce(t('sample.saved'))
        onDone()
      }}
    >
      {criteria.map(({ criterion, name }) => (
        <fieldset key={criterion} className={own.line}>
          <legend>{name[language]}</legend>
          <Radio.Group
            value={marks[criterion] ?? ''}
            onChange={value => setMarks({ ...marks, [criterion]: value as SampleMark })}
            error={wrong(`marks.${criterion}`) ? t('sample.chooseMark') : undefined}
            aria-label={name[language]}
          >
            <div className={own.levels}>
              {sampleMarks.map(mark => (
                <Radio key={mark} value={mark} label={t(`sample.marks.${mark}`)} />
              ))}
            </div>
          </Radio.Group>
        </fieldset>
      ))}
      <Textarea
        label={t('sample.remark')}
        description={t('sample.remarkHelp')}
        autosize
        minRows={3}
        maxLength={10_000}
        value={remark}
        onChange={event => setRemark(event.currentTarget.value)}
        error={wrong('remark') ? t('sample.remarkNeeded') : undefined}
      />
    </DialogForm>
  )
}
