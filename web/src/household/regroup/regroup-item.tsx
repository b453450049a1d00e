import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegroupView } from '../../api/contract.ts'
import { Badge } from '../../shell/badge.tsx'
import { formatDay, formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { RegroupAnswer } from './regroup-answer.tsx'

type Act = RegroupView['can'][number]

/** One merge or division: which households, who goes, who said so, and what may be done next. */
export const RegroupItem = ({ one }: { readonly one: RegroupView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Act | null>(null)
  const nameOf = (side: RegroupView['other']): string =>
    [side.headName ?? t('regroup.card.unnamed'), side.code ?? t('regroup.card.newHousehold')].join(' · ')
  const title = t(`regroup.card.${one.kind}`, {
    ...{ other: nameOf(one.other), household: nameOf(one.household), day: formatDay(one.on) },
  })
  const sides = [one.household, one.other].filter(side => side.code !== null)
  const place = [one.address, one.villageName].filter(Boolean).join(', ')
  return (
    <>
      <p>
        <strong>{title}</strong>{' '}
        <Badge tone={one.state === 'proposed' ? 'note' : undefined}>{t(`regroup.state.${one.state}`)}</Badge>
      </p>
      {one.children.length > 0 && (
        <p>{t('regroup.card.children', { names: one.children.map(child => child.fullName).join(', ') })}</p>
      )}
      {one.kind === 'split' && place !== '' && <p>{t('regroup.card.place', { place })}</p>}
      {one.headStays && <p>{t('regroup.card.headStays', { name: one.headStays })}</p>}
      <p>{t('regroup.card.reason', { reason: one.reason })}</p>
      <p className={css.small}>
        {t('regroup.card.by', { name: one.proposedBy, at: formatInstant(one.proposedAt) })}
        {one.decidedBy && one.decidedAt && one.decidedBy !== one.proposedBy && (
          <> · {t('regroup.card.decided', { name: one.decidedBy, at: formatInstant(one.decidedAt) })}</>
        )}
      </p>
      {one.answer && <p>{t('regroup.card.answer', { reason: one.answer })}</p>}
      <p className={`${css.row} mn-no-print`}>
        {sides.map(side => (
          <Link key={side.id} to="/ho-gia-dinh/$id" params={{ id: side.id }}>
            {side.code}
          </Link>
        ))}
        {one.can.map(act => (
          <Button key={act} variant="default" size="xs" onClick={() => setDoing(act)}>
            {t(`regroup.act.${act}`)}
          </Button>
        ))}
      </p>
      {doing && <RegroupAnswer one={one} title={title} act={doing} onDone={() => setDoing(null)} />}
    </>
  )
}
