import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'

interface Known {
  readonly email: string | null
  readonly phone: string | null
  readonly ways: readonly ('email' | 'sms')[]
}

/** Where I am told that a child waits. */
export const ContactCard = () => {
  const { t } = useTranslation()
  const contact = queries.useQuery('get', '/api/account/contact')
  return (
    <section className={css.card} style={{ maxWidth: 760 }}>
      <h2>{t('notify.contact.title')}</h2>
      <p className={css.small}>{t('notify.contact.help')}</p>
      <Asked question={contact}>{known => <Form known={known} />}</Asked>
    </section>
  )
}

const Form = ({ known }: { readonly known: Known }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [email, setEmail] = useState(known.email ?? '')
  const [phone, setPhone] = useState(known.phone ?? '')
  const save = useWrite((body: { email: string; phone: string }, headers: WriteHeaders) =>
    api.PUT('/api/account/contact', { body, headers }),
  )
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save.run({ email, phone }).then(done => done && announce(t('notify.contact.saved')))
      }}
    >
      {known.ways.length === 0 && <p className={css.muted}>{t('notify.contact.noWay')}</p>}
      <div className={css.fields}>
        <TextInput
          label={t('notify.contact.email')}
          type="email"
          maxLength={200}
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
          error={fieldText(save.problem, 'email', language)}
        />
        <TextInput
          label={t('notify.contact.phone')}
          inputMode="tel"
          maxLength={20}
          value={phone}
          onChange={event => setPhone(event.currentTarget.value)}
          error={fieldText(save.problem, 'phone', language)}
        />
      </div>
      <ProblemBox problem={save.problem} />
      <div>
        <Button type="submit" variant="default" loading={save.sending}>
          {t('notify.contact.submit')}
        </Button>
      </div>
    </form>
  )
}
