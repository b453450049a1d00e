import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { AreaChangeView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatCount, formatDay, formatInstant, today } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { ChangeActs } from './change-acts.tsx'
import { ChangeLines } from './change-lines.tsx'
import { changeTones } from './change-list-page.tsx'
import { ChangeTables } from './change-tables.tsx'

const route = getRouteApi('/dia-ban/thay-doi/$id')
const everyFiveSeconds = 5000

const isDue = ({ change }: AreaChangeView): boolean => change.state === 'waiting' && change.effectiveOn <= today()

/** One change: its tables, what they say, what would move, and the acts. */
export const ChangePage = () => {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const asked = queries.useQuery(
    'get',
    '/api/area-changes/{id}',
    { params: { path: { id } } },
    // While it is being applied the page asks again by itself; nothing on it moves until then.
    { refetchInterval: query => (query.state.data && isDue(query.state.data) ? everyFiveSeconds : false) },
  )
  return (
    <Asked question={asked}>
      {view => (
        <Page
          title={view.change.title}
          above={
            <Link to="/dia-ban/thay-doi" className={css.back}>
              {t('areaChange.back')}
            </Link>
          }
          actions={<ChangeActs view={view} />}
        >
          <div className={css.stack}>
            {view.change.state === 'waiting' && !isDue(view) && (
              <NoticeBox tone="info">{t('areaChange.waits', { day: formatDay(view.change.effectiveOn) })}</NoticeBox>
            )}
            {isDue(view) && <NoticeBox tone="info">{t('areaChange.applying')}</NoticeBox>}
            <ChangeProblem view={view} />
            <ChangeFacts view={view} />
            <ChangeTables view={view} />
            {view.files.length > 0 && <ChangeLines view={view} />}
          </div>
        </Page>
      )}
    </Asked>
  )
}

const problems = ['not_in_force', 'village_unknown', 'too_many_villages'] as const

const ChangeProblem = ({ view: { problem } }: { readonly view: AreaChangeView }) => {
  const { t } = useTranslation()
  if (!problem) return null
  const code = problems.find(known => known === problem.code) ?? 'other'
  return (
    <NoticeBox tone="error">
      {t(`areaChange.problem.${code}`, { places: problem.places.slice(0, 5).join(', ') || problem.code })}
    </NoticeBox>
  )
}

const ChangeFacts = ({ view: { change, moves, findings, errors } }: { readonly view: AreaChangeView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = (count: number) => formatCount(count, language)
  return (
    <>
      <section className={css.card}>
        <Facts
          facts={[
            [
              t('areaChange.state'),
              <Badge key="state" tone={changeTones[change.state]}>
                {t(`areaChange.states.${change.state}`)}
              </Badge>,
            ],
            [t('areaChange.effectiveOn'), formatDay(change.effectiveOn)],
            [t('areaChange.legalText'), change.legalText],
            [t('areaChange.createdBy'), change.createdByName],
            [t('areaChange.confirmedBy'), change.confirmedByName],
            [t('areaChange.appliedAt'), change.appliedAt && formatInstant(change.appliedAt)],
          ]}
        />
      </section>
      {findings.length > 0 && (
        <section className={css.card}>
          <h2>{t('areaChange.findings.title')}</h2>
          {errors > 0 && (
            <NoticeBox tone="error">{t('areaChange.findings.blocked', { shown: shown(errors) })}</NoticeBox>
          )}
          <ul className={css.plainList} style={{ marginTop: 12 }}>
            {findings.map(finding => (
              <li key={finding.code}>
                <Badge tone={gravityTones[finding.gravity]}>{t(`areaChange.findings.${finding.gravity}`)}</Badge>{' '}
                {finding.sentence}{' '}
                <span className={css.muted}>
                  {t('areaChange.findings.lines', { count: finding.lines, shown: shown(finding.lines) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={css.card}>
        <h2>{t(change.state === 'applied' ? 'areaChange.moves.done' : 'areaChange.moves.title')}</h2>
        <Facts
          facts={[
            [t('areaChange.moves.children'), shown(moves.children)],
            [t('areaChange.moves.households'), shown(moves.households)],
            [t('areaChange.moves.villages'), shown(moves.villages)],
            [t('areaChange.moves.accounts'), shown(moves.accounts)],
            [t('areaChange.moves.batches'), shown(moves.batches)],
            [
              t('areaChange.moves.waiting'),
              t('areaChange.moves.waitingValue', {
                children: shown(moves.waitingChildren),
                households: shown(moves.waitingHouseholds),
                accounts: shown(moves.waitingAccounts),
              }),
            ],
          ]}
        />
      </section>
    </>
  )
}

const gravityTones = { error: 'error', warning: 'note', info: undefined } as const
