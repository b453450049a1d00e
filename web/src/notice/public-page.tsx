import { newId } from '@mangnon/core/platform/id.ts'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import css from '../account/plain.module.css'
import { PlainField } from '../account/plain-field.tsx'
import { PlainPage } from '../account/plain-page.tsx'
import { prepareMessages } from '../shell/messages.ts'
import own from './public.module.css'

/** The page on which anybody reports: small, since it must open on any telephone. */
export const showPublicNotice = async (element: HTMLElement): Promise<void> => {
  await prepareMessages('public')
  createRoot(element).render(<PublicNoticePage />)
}

interface Unit {
  readonly id: string
  readonly fullName: string
}

const unitsUnder = async (parent: string): Promise<readonly Unit[]> => {
  const answer = await fetch(`/api/public/areas?parent=${encodeURIComponent(parent)}`).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { rows: Unit[] }).rows : []
}

const useUnits = (parent: string | null): readonly Unit[] => {
  const [units, setUnits] = useState<readonly Unit[]>([])
  useEffect(() => {
    let wanted = true
    setUnits([])
    if (parent !== null) void unitsUnder(parent).then(rows => wanted && setUnits(rows))
    return () => {
      wanted = false
    }
  }, [parent])
  return units
}

const empty = {
  happened: '',
  province: '',
  commune: '',
  place: '',
  childName: '',
  age: '',
  name: '',
  phone: '',
  website: '',
}

const PublicNoticePage = () => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [texts, setTexts] = useState(empty)
  const [danger, setDanger] = useState(false)
  const [tried, setTried] = useState(false)
  const [state, setState] = useState<'typing' | 'sending' | { readonly code: string }>('typing')
  const [problem, setProblem] = useState('')
  const provinces = useUnits('')
  const communes = useUnits(texts.province || null)
  const set = (name: keyof typeof empty) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget
    setTexts(now => ({ ...now, [name]: value, ...(name === 'province' && { commune: '' }) }))
  }
  const ageBad = texts.age.trim() !== '' && !/^(?:\d|1[0-7])$/.test(texts.age.trim())
  const lacks = texts.happened.trim() === '' || texts.commune === '' || ageBad
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacks) return
    setState('sending')
    setProblem('')
    const person = { name: texts.name, phone: texts.phone, address: null, note: null }
    const answer = await fetch('/api/public/notices', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ id, communeId: texts.commune, happened: texts.happened, eventPlace: texts.place },
        ...{ childName: texts.childName, danger, website: texts.website },
        age: texts.age.trim() === '' ? null : Number(texts.age),
        reporter: texts.name || texts.phone ? person : null,
      }),
    }).catch(() => null)
    if (answer?.ok) return setState((await answer.json()) as { code: string })
    const refusal = answer ? ((await answer.json().catch(() => ({}))) as { message?: string }) : {}
    setProblem(refusal.message ?? t('publicNotice.failed'))
    setState('typing')
    return undefined
  }
  return (
    <PlainPage>
      <title>{`${t('publicNotice.title')} · ${t('signIn.product')}`}</title>
      {typeof state === 'object' ? (
        <div role="status" className={css.form}>
          <h1>{t('publicNotice.done')}</h1>
          <p className={own.code}>{t('publicNotice.code', { code: state.code })}</p>
          <p>{t('publicNotice.doneHelp')}</p>
        </div>
      ) : (
        <form className={css.form} onSubmit={event => void submit(event)} noValidate>
          <h1>{t('publicNotice.title')}</h1>
          <p className={own.call}>{t('publicNotice.call')}</p>
          <p>{t('publicNotice.intro')}</p>
          <Area
            label={t('publicNotice.happened')}
            value={texts.happened}
            onChange={set('happened')}
            error={tried && texts.happened.trim() === '' ? t('publicNotice.needHappened') : undefined}
          />
          <Choice
            label={t('publicNotice.province')}
            units={provinces}
            value={texts.province}
            onChange={set('province')}
          />
          <Choice
            label={t('publicNotice.commune')}
            units={communes}
            value={texts.commune}
            onChange={set('commune')}
            error={tried && texts.commune === '' ? t('publicNotice.needCommune') : undefined}
          />
          <label className={own.check}>
            <input type="checkbox" checked={danger} onChange={event => setDanger(event.currentTarget.checked)} />
            {t('publicNotice.danger')}
          </label>
          <PlainField
            label={t('publicNotice.place')}
            value={texts.place}
            onChange={set('place')}
            maxLength={400}
            autoComplete="off"
          />
          <PlainField
            label={t('publicNotice.childName')}
            value={texts.childName}
            onChange={set('childName')}
            maxLength={200}
            autoComplete="off"
          />
          <PlainField
            label={t('publicNotice.age')}
            value={texts.age}
            onChange={set('age')}
            inputMode="numeric"
            maxLength={2}
            autoComplete="off"
            error={tried && ageBad ? t('publicNotice.ageBad') : undefined}
          />
          <h2>{t('publicNotice.who')}</h2>
          <p className={css.help}>{t('publicNotice.whoHelp')}</p>
          <PlainField
            label={t('publicNotice.name')}
            value={texts.name}
            onChange={set('name')}
            maxLength={200}
            autoComplete="off"
          />
          <PlainField
            label={t('publicNotice.phone')}
            value={texts.phone}
            onChange={set('phone')}
            maxLength={40}
            inputMode="tel"
            autoComplete="off"
          />
          <div className="mn-hidden" aria-hidden="true">
            <label>
              {t('publicNotice.website')}
              <input tabIndex={-1} autoComplete="off" value={texts.website} onChange={set('website')} />
            </label>
          </div>
          {problem && (
            <p className={css.error} role="alert">
              {problem}
            </p>
          )}
          <button type="submit" className={css.button} disabled={state === 'sending'}>
            {state === 'sending' ? t('publicNotice.sending') : t('publicNotice.submit')}
          </button>
          <p>
            <a href="/dang-nhap">{t('publicNotice.signIn')}</a>
          </p>
        </form>
      )}
    </PlainPage>
  )
}

type Typed = (event: { readonly currentTarget: { readonly value: string } }) => void

const Area = (props: { label: string; value: string; onChange: Typed; error: string | undefined }) => {
  const id = useId()
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <textarea
        id={id}
        className={`${css.input} ${own.area}`}
        rows={4}
        maxLength={8000}
        value={props.value}
        onChange={props.onChange}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
      />
      {props.error && (
        <p id={`${id}-error`} className={css.error}>
          {props.error}
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly units: readonly Unit[]
  readonly value: string
  readonly onChange: Typed
  readonly error?: string | undefined
}

const Choice = ({ label, units, value, onChange, error }: ChoiceProps) => {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={css.input}
        value={value}
        onChange={onChange}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <option value="">{t('publicNotice.choose')}</option>
        {units.map(unit => (
          <option key={unit.id} value={unit.id}>
            {unit.fullName}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
    </div>
  )
}
