import { isEmptyPart, isSamePart, type MergePart, mergePartNames } from '@mangnon/core/duplicate/merge-fields.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { DuplicateView, MergeBody, PairSide } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { focusFirstError } from '../shell/focus-first-error.ts'
import { formatCount, formatDay } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import duplicate from './duplicate.module.css'
import { partValue } from './part-value.ts'

type Side = 'mine' | 'other'
const opposite = { mine: 'other', other: 'mine' } as const

/** Field by field: where the two differ a person says which value counts, which record stays, and why they are one child. */
export const PairMerge = ({ pair }: { readonly pair: DuplicateView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const may = pair.can.includes('merge')
  const [keep, setKeep] = useState<Side>('mine')
  // What was chosen against what is offered; changing which record stays begins anew.
  const [taken, setTaken] = useState<ReadonlySet<MergePart>>(new Set(pair.offered.mine))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [id] = useState(newId)
  const save = useWrite((body: MergeBody, headers) =>
    api.POST('/api/duplicates/{id}/merge', { params: { path: { id: pair.id } }, body, headers }),
  )
  const { mine, other } = pair
  const keepSide = (side: Side) => {
    setKeep(side)
    setTaken(new Set(pair.offered[side]))
  }
  const take = (part: MergePart, side: Side) => {
    const next = new Set(taken)
    if (side === keep) next.delete(part)
    else next.add(part)
    setTaken(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!other || reason.trim() === '') {
      focusFirstError(form.current)
      return
    }
    const [kept, gone] = keep === 'mine' ? [mine, other] : [other, mine]
    const done = await save.run({
      ...{ id, keep, taken: [...taken], reason: reason.trim() },
      ...{ keptVersion: kept.version, goneVersion: gone.version },
    })
    if (!done) return
    const left =
      done.left > 0 ? t('duplicate.page.left', { count: done.left, shown: formatCount(done.left, language) }) : ''
    announce(`${t('duplicate.page.merged')} ${left}`.trim())
    void navigate({ to: '/tre-em/$id', params: { id: done.childId } })
  }
  const here = pair.otherCommune === null
  return (
    <form ref={form} className={css.stack} onSubmit={event => void submit(event)} noValidate>
      <section className={css.card}>
        <table className={duplicate.sides}>
          <thead>
            <tr>
              <th scope="col">{t('duplicate.page.field')}</th>
              <Head side={mine} here />
              {other && <Head side={other} here={here} />}
            </tr>
          </thead>
          <tbody>
            {mergePartNames
              .filter(part => !isEmptyPart(mine.facts, part) || (other && !isEmptyPart(other.facts, part)))
              .map(part => (
                <PartLine
                  key={part}
                  part={part}
                  mine={mine}
                  other={other}
                  choice={may && (here || part !== 'home') ? (taken.has(part) ? opposite[keep] : keep) : null}
                  onTake={side => take(part, side)}
                />
              ))}
            <tr>
              <th scope="row">{t('duplicate.page.circumstances')}</th>
              <td>{mine.circumstances}</td>
              {other && <td>{other.circumstances}</td>}
            </tr>
            <tr>
              <th scope="row">{t('duplicate.page.supports')}</th>
              <td>{mine.supports}</td>
              {other && <td>{other.supports}</td>}
            </tr>
          </tbody>
        </table>
      </section>
      {may && other && (
        <section className={css.card}>
          {mine.supports > 0 && other.supports > 0 && (
            <NoticeBox tone="note">{t('duplicate.page.paidTwice')}</NoticeBox>
          )}
          <fieldset className={css.tight} style={{ border: 0, padding: 0 }}>
            <legend>{t('duplicate.page.keep')}</legend>
            <div className={duplicate.keep}>
              {(['mine', 'other'] as const)
                .filter(side => here || side === 'mine')
                .map(side => (
                  <label key={side}>
                    <input type="radio" name="keep" checked={keep === side} onChange={() => keepSide(side)} />
                    {t('duplicate.page.this', { code: (side === 'mine' ? mine : other).code })}
                  </label>
                ))}
            </div>
            <p className={css.small}>{t('duplicate.page.keepHelp')}</p>
          </fieldset>
          <TextInput
            label={t('duplicate.page.reason')}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            maxLength={1000}
            maw={560}
            my={12}
            error={tried && reason.trim() === '' ? t('duplicate.page.needReason') : undefined}
          />
          <p className={css.small} style={{ maxWidth: '65ch', marginBottom: 12 }}>
            {t('duplicate.page.mergeHelp')}
          </p>
          <ProblemBox problem={save.problem} />
          <Button type="submit" loading={save.sending} className={css.grave}>
            {t('duplicate.page.merge')}
          </Button>
        </section>
      )}
    </form>
  )
}

const Head = ({ side, here }: { readonly side: PairSide; readonly here: boolean }) => {
  const { t } = useTranslation()
  return (
    <th scope="col">
      {here ? (
        <Link to="/tre-em/$id" params={{ id: side.id }} target="_blank">
          {side.code}
        </Link>
      ) : (
        side.code
      )}
      <br />
      <span className={css.muted} style={{ fontWeight: 400 }}>
        {side.communeName} · {t('duplicate.page.entered', { day: formatDay(side.enteredOn) })}
        {side.endedOn && ` · ${t('duplicate.page.endedOn', { day: formatDay(side.endedOn) })}`}
      </span>
    </th>
  )
}

interface PartLineProps {
  readonly part: MergePart
  readonly mine: PairSide
  readonly other: PairSide | null
  /** Whose value counts; null where there is nothing to choose. */
  readonly choice: Side | null
  readonly onTake: (side: Side) => void
}

const PartLine = ({ part, mine, other, choice, onTake }: PartLineProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = t(`duplicate.part.${part}`)
  const differs = other !== null && !isSamePart(mine.facts, other.facts, part)
  const sides: readonly (readonly [Side, PairSide])[] = [['mine', mine], ...(other ? [['other', other] as const] : [])]
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">
        {name} {differs && <em>{t('duplicate.page.differs')}</em>}
      </th>
      {sides.map(([key, side]) => {
        const value = partValue(side, part, language)
        const text = value || <span className={css.muted}>{t('shell.none')}</span>
        return (
          <td key={key}>
            {differs && choice !== null ? (
              <label>
                <input
                  type="radio"
                  name={`part-${part}`}
                  aria-label={`${name}: ${value || t('shell.none')}`}
                  checked={choice === key}
                  onChange={() => onTake(key)}
                />
                <span>{text}</span>
              </label>
            ) : (
              text
            )}
          </td>
        )
      })}
    </tr>
  )
}
