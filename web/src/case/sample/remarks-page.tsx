import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { SampleLine } from '../../api/contract.ts'
import { useWrite, type WriteHeaders } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { Asked } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { Empty } from '../../shell/empty.tsx'
import { formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { WordsDialog } from '../../shell/words-dialog.tsx'

/** What the province says of closed cases of the commune, and what the commune answers. */
export const RemarksPage = () => {
  const { t } = useTranslation()
  const [answering, setAnswering] = useState<SampleLine | null>(null)
  const remarks = queries.useQuery('get', '/api/case-sample-remarks')
  return (
    <Page title={t('sample.remarks.title')}>
      <p className={css.intro}>{t('sample.remarks.intro')}</p>
      <Asked question={remarks}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="check" title={t('sample.remarks.empty')} help={t('sample.remarks.emptyHelp')} />
          ) : (
            <ul className={css.plainList} style={{ maxWidth: 760 }}>
              {rows.map(row => (
                <li key={row.id} className={css.card}>
                  <Remark line={row} onAnswer={() => setAnswering(row)} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {answering && <AnswerDialog line={answering} onDone={() => setAnswering(null)} />}
    </Page>
  )
}

const Remark = ({ line, onAnswer }: { readonly line: SampleLine; readonly onAnswer: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const notMet = criteriaOn(line.criteriaOn).filter(({ criterion }) => line.marks?.[criterion] === 'not_met')
  return (
    <div className={css.tight}>
      <p className={css.row}>
        <Link to="/vu-viec/$id" params={{ id: line.caseId }}>
          {line.code}
        </Link>
        <Badge tone={line.answer ? 'good' : 'note'}>
          {line.answer ? t('sample.answered') : t('sample.remarks.waits')}
        </Badge>
      </p>
      {notMet.length > 0 && (
        <div>
          {t('sample.remarks.notMet')}:
          <ul>
            {notMet.map(({ criterion, name }) => (
              <li key={criterion}>{name[language]}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{line.remark ?? t('sample.erased')}</p>
      {line.marked && (
        <p className={css.small}>{t('sample.by', { name: line.marked.byName, at: formatInstant(line.marked.at) })}</p>
      )}
      {line.answer && (
        <p>
          {t('sample.answer')} ({t('sample.by', { name: line.answer.byName, at: formatInstant(line.answer.at) })}):{' '}
          {line.answer.text ?? t('sample.erased')}
        </p>
      )}
      {line.can.includes('answer') && (
        <p>
          <Button variant="default" onClick={onAnswer}>
            {t('sample.remarks.write')}
          </Button>
        </p>
      )}
    </div>
  )
}

const AnswerDialog = ({ line, onDone }: { readonly line: SampleLine; readonly onDone: () => void }) => {
  const { t } = useTranslation()
  const save = useWrite((body: { answer: string }, headers: WriteHeaders) =>
    api.POST('/api/case-sample-lines/{id}/answer', { params: { path: { id: line.id } }, body, headers }),
  )
  return (
    <WordsDialog
      title={t('sample.remarks.writeTitle', { code: line.code })}
      submit={t('sample.remarks.send')}
      label={t('sample.remarks.text')}
      needed={t('sample.remarks.needed')}
      minRows={4}
      maxLength={10_000}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async answer => {
        if (!(await save.run({ answer }))) return
        announce(t('sample.remarks.sent'))
        onDone()
      }}
    />
  )
}
