import { circumstancesOn } from '@mangnon/core/circumstance/circumstance.ts'
import { addDays } from '@mangnon/core/date/calendar-day.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { ChildView, CircumstanceView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatDay, formatInstant, today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { circumstanceEntry, circumstanceName } from './circumstance-name.ts'
import { CircumstanceWords } from './circumstance-words.tsx'

const Form = lazy(async () => ({ default: (await import('./circumstance-form.tsx')).CircumstanceForm }))
const End = lazy(async () => ({ default: (await import('./circumstance-end.tsx')).CircumstanceEnd }))
const Move = lazy(async () => ({ default: (await import('./circumstance-move.tsx')).CircumstanceMove }))

type Doing =
  | { readonly what: 'add'; readonly code?: string }
  | { readonly what: 'correct' | 'end' | 'withdraw'; readonly one: CircumstanceView }
  | { readonly what: 'move' }

/** A child's circumstances: what stands, what stood, what words still wait for coding. */
export const CircumstanceCard = ({ child }: { readonly child: ChildView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Doing | null>(null)
  const asked = queries.useQuery('get', '/api/children/{id}/circumstances', { params: { path: { id: child.id } } })
  const close = () => setDoing(null)
  return (
    <section className={css.card}>
      <h2>{t('circumstance.title')}</h2>
      <Asked question={asked}>
        {({ circumstances, derived, words, can }) => {
          const standing = circumstancesOn(circumstances, today())
          const ended = circumstances.filter(one => !standing.includes(one))
          return (
            <div className={css.stack}>
              {words && (
                <CircumstanceWords
                  childId={child.id}
                  words={words}
                  may={can.includes('change')}
                  coded={standing.length > 0}
                  onPick={code => setDoing({ what: 'add', code })}
                />
              )}
              {standing.length + derived.length === 0 && <p className={css.muted}>{t('circumstance.none')}</p>}
              {standing.length + derived.length > 0 && (
                <ul className={css.plainList}>
                  {derived.map(code => (
                    <Derived key={code} code={code} />
                  ))}
                  {standing.map(one => (
                    <One key={one.id} one={one} may={can.includes('change')} onDo={setDoing} />
                  ))}
                </ul>
              )}
              {ended.length > 0 && (
                <details>
                  <summary>
                    {t('circumstance.endedOn')} ({ended.length})
                  </summary>
                  <ul className={css.plainList}>
                    {ended.map(one => (
                      <One key={one.id} one={one} may={false} onDo={setDoing} />
                    ))}
                  </ul>
                </details>
              )}
              {can.includes('add') && (
                <div className={css.row}>
                  <Button
                    variant="default"
                    leftSection={<Icon name="plus" size={16} />}
                    onClick={() => setDoing({ what: 'add' })}
                  >
                    {t('circumstance.add')}
                  </Button>
                  <Button variant="subtle" onClick={() => setDoing({ what: 'move' })}>
                    {t('circumstance.move')}
                  </Button>
                </div>
              )}
              <Suspense>
                {doing?.what === 'add' && <Form child={child} code={doing.code ?? null} onDone={close} />}
                {doing?.what === 'correct' && <Form child={child} one={doing.one} code={null} onDone={close} />}
                {(doing?.what === 'end' || doing?.what === 'withdraw') && (
                  <End childId={child.id} one={doing.one} never={doing.what === 'withdraw'} onDone={close} />
                )}
                {doing?.what === 'move' && <Move childId={child.id} circumstances={circumstances} onDone={close} />}
              </Suspense>
            </div>
          )
        }}
      </Asked>
    </section>
  )
}

const Derived = ({ code }: { readonly code: string }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <li className={css.tight}>
      <span>{circumstanceName(code, language)}</span>
      <span className={css.small}>{t('circumstance.derived')}</span>
    </li>
  )
}

const One = ({
  one,
  may,
  onDo,
}: {
  readonly one: CircumstanceView
  readonly may: boolean
  readonly onDo: (doing: Doing) => void
}) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const found = circumstanceEntry(one.code)
  const proof = [one.evidenceNumber, one.evidenceIssuer, formatDay(one.evidenceOn)].filter(Boolean).join(', ')
  const paper = found?.entry.evidence
  const from = formatDay(one.validFrom)
  const days = one.validTo
    ? t('circumstance.between', { from, to: formatDay(addDays(one.validTo, -1)) })
    : t('circumstance.since', { from })
  return (
    <li className={css.tight}>
      <span>
        <Badge tone={found?.list === circumstanceLists[0] ? 'note' : undefined}>{one.code}</Badge>{' '}
        {circumstanceName(one.code, language)} <span className={css.muted}>{days}</span>
      </span>
      <span className={css.small}>
        {proof
          ? t('circumstance.proof', { text: proof })
          : paper && t('circumstance.noProof', { name: paper.name[language].toLocaleLowerCase(language) })}
        {(proof || paper) && ' · '}
        {one.recordedBy &&
          t('circumstance.recordedBy', { name: one.recordedBy, day: formatInstant(one.recordedAt).slice(6) })}
      </span>
      {one.note && <span className={css.small}>{one.note}</span>}
      {may && (
        <span className={css.row}>
          {(['correct', 'end', 'withdraw'] as const).map(what => (
            <Button key={what} size="compact-sm" variant="subtle" onClick={() => onDo({ what, one })}>
              {t(`circumstance.${what}`)}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}
