import type { Found } from '@mangnon/core/recheck/recheck.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RecheckHousehold as Household } from '../api/contract.ts'
import { Badge } from '../shell/badge.tsx'
import { formatDay } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { type RecheckField, useFieldWords } from './use-field-words.ts'

interface RecheckHouseholdProps {
  readonly one: Household
  /** Null where nothing is recorded any more, or not by this person. */
  readonly onRecord: (() => void) | null
}

/** A household that was drawn: what differs from the register, or that nobody was there yet. */
export const RecheckHousehold = ({ one, onRecord }: RecheckHouseholdProps) => {
  const { t } = useTranslation()
  const name = one.recorded.headName ?? t('recheck.round.unnamed')
  const different =
    Object.keys(one.found).length > 0 ||
    one.missing > 0 ||
    one.children.some(child => !child.there || Object.keys(child.found).length > 0)
  return (
    <section className={css.card} aria-label={name}>
      <h2>
        {one.place}.{' '}
        <Link to="/ho-gia-dinh/$id" params={{ id: one.householdId }}>
          {name}
        </Link>{' '}
        <Badge tone={one.state === 'checked' ? 'good' : 'note'}>{t(`recheck.state.${one.state}`)}</Badge>
      </h2>
      <p className={css.small}>
        {[one.code, one.recorded.address, one.checkedOn && formatDay(one.checkedOn), one.checkedBy]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.children.length === 0 && <p className={css.muted}>{t('recheck.round.noChildren')}</p>}
      {one.state === 'checked' && !different && <p>{t('recheck.nothingFound')}</p>}
      <Differences found={one.found} recorded={one.recorded} />
      <ul className={css.plain}>
        {one.children.map(child => (
          <li key={child.id}>
            <Link to="/tre-em/$id" params={{ id: child.id }}>
              {child.recorded.fullName}
            </Link>{' '}
            <span className={css.muted}>{formatDay(child.recorded.birth ?? null)}</span>
            {!child.there && <strong> {t('recheck.gone')}</strong>}
            <Differences found={child.found} recorded={child.recorded} />
          </li>
        ))}
      </ul>
      {one.missing > 0 && <p>{t('recheck.missing', { count: one.missing })}</p>}
      {one.note && <p>{one.note}</p>}
      {onRecord && (
        <Button className="mn-no-print" variant="default" onClick={onRecord} mt={8}>
          {one.state === 'waiting' ? t('recheck.round.record') : t('recheck.round.again')}
        </Button>
      )}
    </section>
  )
}

const Differences = ({ found, recorded }: { readonly found: Found; readonly recorded: Found }) => {
  const { t } = useTranslation()
  const { nameOf, reads } = useFieldWords()
  const fields = Object.keys(found) as RecheckField[]
  if (fields.length === 0) return null
  return (
    <ul className={css.tight} style={{ paddingLeft: 20 }}>
      {fields.map(field => (
        <li key={field}>
          {nameOf(field)}:{' '}
          {t('recheck.found', { recorded: reads(field, recorded[field]), found: reads(field, found[field]) })}
        </li>
      ))}
    </ul>
  )
}
