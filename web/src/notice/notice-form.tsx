import { channels, concerns, residences } from '@mangnon/core/notice/notice.ts'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { momentNow } from '../data-protection/moment-fields.tsx'
import css from '../shell/page.module.css'
import own from './notice.module.css'
import type { NoticeFields, NoticeRemark, TextField } from './notice-fields.ts'

interface NoticeFormProps {
  readonly fields: NoticeFields
  readonly onChange: (some: Partial<NoticeFields>) => void
  readonly wrong: readonly NoticeRemark[]
  /** The name of the receiver's own commune; null where they have none and must name one. */
  readonly ownCommune: string | null
}

type Typed = { readonly currentTarget: { readonly value: string } }

/** Mẫu số 01 in the order of a call: what happened first, everything else may stay empty. */
export const NoticeForm = (props: NoticeFormProps) => {
  const { fields, onChange, wrong } = props
  const { t } = useTranslation()
  const input = (name: TextField) => ({
    value: fields[name],
    onChange: ({ currentTarget: { value } }: Typed) => onChange({ [name]: value }),
    autoComplete: 'off',
  })
  return (
    <>
      <section className={css.card}>
        <div className={css.form}>
          <Textarea
            label={t('notice.form.happened')}
            description={t('notice.form.happenedHelp')}
            autosize
            minRows={3}
            maxLength={8000}
            autoFocus
            required
            {...input('happened')}
            error={wrong.includes('happened') ? t('notice.form.empty') : undefined}
          />
          <Checkbox
            label={t('notice.form.danger')}
            checked={fields.danger}
            onChange={event => onChange({ danger: event.currentTarget.checked })}
          />
          <div className={css.fields}>
            <NativeSelect
              label={t('notice.form.channel')}
              {...input('channel')}
              data={channels.map(value => ({ value, label: t(`notice.channelName.${value}`) }))}
            />
            <Received {...props} />
          </div>
          <Place {...props} />
        </div>
      </section>
      <section className={css.card}>
        <h2>{t('notice.form.child')}</h2>
        <div className={css.fields}>
          <TextInput label={t('notice.form.childName')} maxLength={200} {...input('childName')} />
          <TextInput
            label={t('notice.form.age')}
            inputMode="numeric"
            maxLength={2}
            {...input('age')}
            error={wrong.includes('age') ? t('notice.form.ageBad') : undefined}
          />
          <NativeSelect
            label={t('notice.form.sex')}
            {...input('sex')}
            data={(['unknown', 'male', 'female'] as const).map(value => ({
              value,
              label: t(`notice.sexName.${value}`),
            }))}
          />
          <NativeSelect
            label={t('notice.form.concern')}
            {...input('concern')}
            data={concerns.map(value => ({ value, label: t(`notice.concernName.${value}`) }))}
          />
        </div>
      </section>
      <details className={`${css.card} ${own.more}`}>
        <summary>{t('notice.form.more')}</summary>
        <div className={css.form}>
          <TextInput label={t('notice.form.eventPlace')} maxLength={400} {...input('eventPlace')} />
          <TextInput label={t('notice.form.presentPlace')} maxLength={400} {...input('presentPlace')} />
          <div className={css.fields}>
            <NativeSelect
              label={t('notice.form.residence')}
              {...input('residence')}
              data={residences.map(value => ({ value, label: t(`notice.residenceName.${value}`) }))}
            />
            <TextInput label={t('notice.form.residencePlace')} maxLength={400} {...input('residencePlace')} />
            <TextInput label={t('notice.form.birth')} maxLength={40} {...input('birth')} />
          </div>
          {(['condition', 'consequences', 'family', 'done'] as const).map(name => (
            <Textarea
              key={name}
              label={t(`notice.form.${name}`)}
              autosize
              minRows={2}
              maxLength={2000}
              {...input(name)}
            />
          ))}
          {(['father', 'mother', 'carer'] as const).map(name => (
            <TextInput key={name} label={t(`notice.form.${name}`)} maxLength={300} {...input(name)} />
          ))}
        </div>
      </details>
      <fieldset className={css.card}>
        <legend>{t('notice.form.reporter')}</legend>
        <p className={css.small}>{t('notice.form.reporterHelp')}</p>
        <div className={css.fields}>
          {(['reporterName', 'reporterPhone', 'reporterAddress', 'reporterNote'] as const).map(name => (
            <TextInput key={name} label={t(`notice.form.${name}`)} maxLength={400} {...input(name)} />
          ))}
        </div>
      </fieldset>
      <p className={css.small}>{t('notice.form.law')}</p>
    </>
  )
}

/** T0: this moment unless somebody says an earlier one. */
const Received = ({ fields, onChange, wrong }: NoticeFormProps) => {
  const { t } = useTranslation()
  const bad = wrong.includes('received')
  const now = momentNow()
  return (
    <div className={css.row} style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
      <TextInput
        label={`${t('notice.form.received')}: ${t('protection.moment.time').toLowerCase()}`}
        placeholder={now.time}
        value={fields.time}
        onChange={event => onChange({ time: event.currentTarget.value, day: fields.day || now.day })}
        inputMode="numeric"
        error={bad ? t('notice.form.receivedBad') : undefined}
      />
      <TextInput
        label={t('protection.moment.day', { label: '' })}
        placeholder={now.day}
        value={fields.day}
        onChange={event => onChange({ day: event.currentTarget.value, time: fields.time || now.time })}
        inputMode="numeric"
        error={bad}
      />
    </div>
  )
}

/** Where it happened decides who must act: the own commune, unless another is named. */
const Place = ({ fields, onChange, wrong, ownCommune }: NoticeFormProps) => {
  const { t } = useTranslation()
  const asks = ownCommune === null || fields.elsewhere
  const provinces = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { parent: '' } } },
    { enabled: asks, staleTime: 300_000 },
  )
  const communes = queries.useQuery(
    'get',
    '/api/areas',
    { params: { query: { parent: fields.province, level: 'commune' } } },
    { enabled: asks && fields.province !== '', staleTime: 300_000 },
  )
  const choices = (rows: readonly { id: string; fullName: string }[] | undefined) => [
    { value: '', label: t('notice.form.choose') },
    ...(rows ?? []).map(row => ({ value: row.id, label: row.fullName })),
  ]
  return (
    <div className={css.tight}>
      {ownCommune !== null && (
        <>
          <p>
            <span className={css.small}>{t('notice.form.commune')}: </span>
            {!fields.elsewhere && t('notice.form.ownCommune', { name: ownCommune })}
          </p>
          <Checkbox
            label={t('notice.form.elsewhere')}
            checked={fields.elsewhere}
            onChange={event => onChange({ elsewhere: event.currentTarget.checked, commune: '', province: '' })}
          />
        </>
      )}
      {asks && (
        <div className={css.fields}>
          <NativeSelect
            label={t('notice.form.province')}
            value={fields.province}
            onChange={event => onChange({ province: event.currentTarget.value, commune: '' })}
            data={choices(provinces.data?.rows)}
          />
          <NativeSelect
            label={t('notice.form.communeOf')}
            value={fields.commune}
            onChange={event => onChange({ commune: event.currentTarget.value })}
            data={choices(fields.province === '' ? [] : communes.data?.rows)}
            error={wrong.includes('commune') ? t('notice.form.needCommune') : undefined}
          />
        </div>
      )}
    </div>
  )
}
