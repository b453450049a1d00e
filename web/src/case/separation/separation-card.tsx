import { separationCount } from '@mangnon/core/case/separation/separation.ts'
import { caseLaw, limitOn, safePlaces, separationGrounds } from '@mangnon/legal/case/case-law.ts'
import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CaseView, SeparationActView, SeparationView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { type Fact, Facts } from '../../shell/facts.tsx'
import { formatDay, formatInstant, today } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import own from '../assess/assess.module.css'
import { factsOf } from './separation-facts.ts'

/** With whom the child is, and how its separation stands: which day it is, until when it is covered, what was decided. */
export const SeparationCard = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const { separation } = shown
  const count = separation && separationCount(factsOf(separation), caseLaw, today())
  return (
    <section className={css.card}>
      <h2>{t('separation.card')}</h2>
      {count && (
        <p className={css.row} style={{ marginBottom: 12 }}>
          <Badge tone={count.over ? 'danger' : count.warned.length > 0 ? 'note' : undefined} wrap>
            {count.daysLeft === null
              ? t('separation.dayOnly', { day: count.dayNumber })
              : t('separation.dayOf', { day: count.dayNumber, most: limitOn(caseLaw, 'separation_days', today()) })}
          </Badge>
        </p>
      )}
      {count?.over && <NoticeBox tone="danger">{t('separation.over', { day: formatDay(count.lastDay) })}</NoticeBox>}
      <Facts facts={useFacts(shown, count)} />
      {separation && separation.acts.length > 0 && <Decisions shown={shown} acts={separation.acts} />}
    </section>
  )
}

const useFacts = (shown: CaseView, count: ReturnType<typeof separationCount>): Fact[] => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { separation, safePlace } = shown
  const named = (place: { kind: string; receiver: string; receiverAddress: string }) =>
    t('separation.withWhom', {
      receiver: place.receiver,
      address: place.receiverAddress,
      kind: safePlaces.entries.find(({ code }) => code === place.kind)?.name[language] ?? place.kind,
    })
  const decided = separation?.acts.findLast(({ receiver }) => receiver !== null)?.receiver
  const registered = separation?.inRegister ? 'yes' : 'no'
  const place = separation?.state === 'running' && decided ? decided : safePlace?.words
  return [
    ...(place ? ([[t('separation.now'), named(place)]] as const) : []),
    ...(safePlace
      ? ([
          [
            t('separation.handedOver'),
            t('separation.signedLine', { name: formatInstant(safePlace.at), at: safePlace.byName }),
          ],
        ] as const)
      : []),
    ...(safePlace?.words?.phone ? ([[t('separation.phone'), safePlace.words.phone]] as const) : []),
    ...(safePlace?.words?.note ? ([[t('separation.note'), safePlace.words.note]] as const) : []),
    ...(separation ? separationFacts(t, separation, language) : []),
    ...(count
      ? ([
          [t('separation.lastDay'), count.lastDay === null ? t('separation.noLastDay') : formatDay(count.lastDay)],
          [
            t('separation.daysLeft'),
            count.daysLeft === null ? t('separation.noLimit') : t('separation.days', { days: count.daysLeft }),
          ],
        ] as const)
      : []),
    ...(separation?.state === 'running'
      ? ([[t('separation.inRegister'), t(`separation.registered.${registered}`)]] as const)
      : []),
  ]
}

const separationFacts = (t: TFunction, separation: SeparationView, language: 'vi' | 'en'): Fact[] => [
  [t('separation.standing'), t(`separation.state.${separation.state}`)],
  [
    t('separation.ground'),
    separationGrounds.entries.find(({ code }) => code === separation.ground)?.name[language] ?? separation.ground,
  ],
  [t('separation.form.carer'), separation.words?.carer ?? t('case.reports.erased')],
  [t('separation.reason'), separation.words?.reason ?? t('case.reports.erased')],
  [
    t('separation.proposed'),
    t('separation.signedLine', { name: separation.proposedByName, at: formatInstant(separation.proposedAt) }),
  ],
  ...(separation.refusal
    ? ([
        [
          t('separation.refusal'),
          `${separation.refusal.reason ?? t('case.reports.erased')} (${separation.refusal.byName}, ${formatInstant(separation.refusal.at)})`,
        ],
      ] as const)
    : []),
]

const Decisions = ({ shown, acts }: { readonly shown: CaseView; readonly acts: readonly SeparationActView[] }) => {
  const { t } = useTranslation()
  const paper = usePaper()
  return (
    <>
      <h3 style={{ marginTop: 16 }}>{t('separation.decisions')}</h3>
      <ol className={`${css.plainList} ${own.items}`}>
        {acts.map(act => (
          <li key={act.id}>
            <p>
              <strong>{t(`separation.act.${act.kind}`)}</strong>{' '}
              {[
                act.number
                  ? t('separation.numbered', { number: act.number.number, day: formatDay(act.on) })
                  : t('separation.dated', { day: formatDay(act.on) }),
                act.authority,
                act.from !== null &&
                  act.days !== null &&
                  t('separation.period', { days: act.days, from: formatDay(act.from) }),
                act.until && t('separation.until', { day: formatDay(act.until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={css.small}>{[act.byName, act.reason].filter(Boolean).join(': ')}</p>
            {act.from !== null && act.receiver !== null && shown.side === 'acting' && (
              <p className={css.row}>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<Icon name="print" size={16} />}
                  loading={paper.busy}
                  onClick={() => paper.separation(act.id)}
                >
                  {t('separation.print')}
                </Button>
                <span className={css.small}>{t('separation.copies', { count: act.copies })}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
      {paper.problem && <ProblemBox problem={paper.problem} />}
    </>
  )
}
