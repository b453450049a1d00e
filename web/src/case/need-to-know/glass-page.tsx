import { newId } from '@mangnon/core/platform/id.ts'
import { Button, Textarea, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { useWrite } from '../../api/use-write.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { Page } from '../../shell/page.tsx'
import { useSession } from '../../shell/session-context.ts'
import { GlassList } from './glass-list.tsx'

const route = getRouteApi('/mo-khan-cap')

/** To whoever may break the glass, the way to do it; to whoever must hear of it, who did. */
export const GlassPage = () => {
  const { t } = useTranslation()
  const { role } = useSession().account
  const breaks = role === 'commune_officer' || role === 'province_officer'
  return (
    <Page
      title={breaks ? t('needToKnow.glass.title') : t('needToKnow.glass.watchTitle')}
      above={
        breaks && (
          <Link to="/vu-viec" className={css.back}>
            <Icon name="back" size={16} />
            {t('case.back')}
          </Link>
        )
      }
    >
      {breaks ? <Break /> : <GlassList />}
    </Page>
  )
}

const Break = () => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { ma } = route.useSearch()
  const [id] = useState(newId)
  const [code, setCode] = useState(ma ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const open = useWrite((body: { id: string; code: string; reason: string }, headers) =>
    api.POST('/api/case-glass', { body, headers }),
  )
  const lacks = code.trim().length < 3 || reason.trim().length < 3
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (lacks) return
    const answer = await open.run({ id, code: code.trim(), reason: reason.trim() })
    if (answer && 'id' in answer) void navigate({ to: '/vu-viec/$id', params: { id: answer.id } })
  }
  return (
    <form
      className={`${css.card} ${css.stack}`}
      style={{ maxWidth: 760 }}
      onSubmit={event => void submit(event)}
      noValidate
    >
      <p>{t('needToKnow.glass.intro')}</p>
      <TextInput
        label={t('needToKnow.glass.code')}
        description={t('needToKnow.glass.codeHelp')}
        maxLength={40}
        value={code}
        onChange={event => setCode(event.currentTarget.value)}
        error={tried && code.trim().length < 3 ? t('needToKnow.glass.needCode') : undefined}
      />
      <Textarea
        label={t('needToKnow.glass.reason')}
        description={t('needToKnow.reasonHelp')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={tried && reason.trim().length < 3 ? t('needToKnow.needReason') : undefined}
      />
      <ProblemBox problem={open.problem} />
      <div>
        <Button type="submit" loading={open.sending}>
          {t('needToKnow.glass.submit')}
        </Button>
      </div>
    </form>
  )
}
