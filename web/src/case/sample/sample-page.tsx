import { criteriaOn } from '@mangnon/legal/case/sample-criteria.ts'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { SampleLine, SampleView } from '../../api/contract.ts'
import { Asked } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatDay, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { TableScroll } from '../../shell/table-scroll.tsx'
import { useLanguage } from '../../shell/use-language.ts'
import { MarkDialog } from './mark-dialog.tsx'
import { RoundLines } from './samples-page.tsx'

const route = getRouteApi('/kiem-tra-ho-so/$id')

/** One round: what it found by each criterion, and its cases. */
export const SamplePage = () => {
  const { id } = route.useParams()
  const sample = queries.useQuery('get', '/api/case-samples/{id}', { params: { path: { id } } })
  return <Asked question={sample}>{data => <Loaded data={data} />}</Asked>
}

const Loaded = ({ data }: { readonly data: SampleView }) => {
  const { t } = useTranslation()
  const [marking, setMarking] = useState<SampleLine | null>(null)
  const above = (
    <Link to="/kiem-tra-ho-so" className={css.back}>
      <Icon name="back" size={16} />
      {t('sample.back')}
    </Link>
  )
  return (
    <Page title={t('sample.round', { from: formatDay(data.from), to: formatDay(data.to) })} above={above}>
      <div className={css.stack}>
        <RoundLines round={data} />
        <section className={css.card}>
          <h2>{t('sample.cases')}</h2>
          <ul className={css.plainList}>
            {data.lines.map(line => (
              <li key={line.id}>
                <Line line={line} onMark={() => setMarking(line)} />
              </li>
            ))}
          </ul>
        </section>
        <Results data={data} />
      </div>
      {marking && <MarkDialog line={marking} onDone={() => setMarking(null)} />}
    </Page>
  )
}

const Line = ({ line, onMark }: { readonly line: SampleLine; readonly onMark: () => void }) => {
  const { t } = useTranslation()
  const wrong = Object.values(line.marks ?? {}).filter(mark => mark === 'not_met').length
  return (
    <>
      <p className={css.row}>
        <strong>{line.code}</strong>
        <span>{line.communeName}</span>
        {line.marks === null ? (
          <Badge>{t('sample.unread')}</Badge>
        ) : (
          <Badge tone={wrong > 0 ? 'note' : 'good'}>
            {wrong > 0 ? t('sample.someNotMet', { count: wrong }) : t('sample.allMet')}
          </Badge>
        )}
        {line.answer ? (
          <Badge tone="good">{t('sample.answered')}</Badge>
        ) : (
          line.returned && <Badge>{t('sample.sentBack')}</Badge>
        )}
      </p>
      {line.marked && (
        <p className={css.small}>{t('sample.by', { name: line.marked.byName, at: formatInstant(line.marked.at) })}</p>
      )}
      {line.returned && (
        <p>
          {t('sample.remark')}: {line.remark ?? t('sample.erased')}
        </p>
      )}
      {line.answer && (
        <p>
          {t('sample.answer')} ({t('sample.by', { name: line.answer.byName, at: formatInstant(line.answer.at) })}):{' '}
          {line.answer.text ?? t('sample.erased')}
        </p>
      )}
      {line.can.includes('mark') && (
        <p className={`${css.row} mn-no-print`}>
          <Link to="/vu-viec/$id" params={{ id: line.caseId }}>
            {t('sample.read')}
          </Link>
          <Button variant="default" size="xs" onClick={onMark}>
            {line.marks === null ? t('sample.mark') : t('sample.markAgain')}
          </Button>
        </p>
      )}
    </>
  )
}

const Results = ({ data }: { readonly data: SampleView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = new Map(criteriaOn(data.drawnOn).map(one => [one.criterion, one.name[language]]))
  return (
    <section className={css.card}>
      <h2>{t('sample.results')}</h2>
      <TableScroll label={t('sample.results')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('sample.criterion')}</th>
              <th scope="col">{t('sample.met')}</th>
              <th scope="col">{t('sample.notMet')}</th>
              <th scope="col">{t('sample.share')}</th>
            </tr>
          </thead>
          <tbody>
            {data.figures.criteria.map(({ criterion, met, notMet }) => (
              <tr key={criterion}>
                <td style={{ whiteSpace: 'normal', minWidth: 220 }}>{names.get(criterion) ?? criterion}</td>
                <td className="mn-number">{met}</td>
                <td className="mn-number">{notMet}</td>
                <td className="mn-number">
                  {met + notMet === 0
                    ? t('sample.noRate')
                    : t('sample.percent', { rate: Math.round((100 * met) / (met + notMet)) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
