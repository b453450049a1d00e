import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { DuplicateView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { DialogForm } from '../shell/dialog-form.tsx'

type Doing = 'different' | 'again' | 'show'

/** Beside merging: they are two children, this was said wrongly, let the other commune see ours. */
export const PairActs = ({ pair }: { readonly pair: DuplicateView }) => {
  const { t } = useTranslation()
  const [doing, setDoing] = useState<Doing | null>(null)
  const commune = pair.otherCommune ?? ''
  return (
    <>
      {pair.can.includes('show') && (
        <Button variant="default" onClick={() => setDoing('show')}>
          {t('duplicate.page.show', { commune })}
        </Button>
      )}
      {pair.can.includes('hide') && <Hide pair={pair} />}
      {pair.can.includes('tell_apart') && (
        <Button variant="default" onClick={() => setDoing('different')}>
          {t('duplicate.page.different')}
        </Button>
      )}
      {pair.can.includes('look_again') && (
        <Button variant="default" onClick={() => setDoing('again')}>
          {t('duplicate.page.again')}
        </Button>
      )}
      {doing === 'show' && <Show pair={pair} onDone={() => setDoing(null)} />}
      {(doing === 'different' || doing === 'again') && <Decide pair={pair} act={doing} onDone={() => setDoing(null)} />}
    </>
  )
}

interface ActProps {
  readonly pair: DuplicateView
  readonly onDone: () => void
}

const Decide = ({ pair, act, onDone }: ActProps & { readonly act: 'different' | 'again' }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useWrite((body: { reason: string }, headers) =>
    act === 'different'
      ? api.POST('/api/duplicates/{id}/different', { params: { path: { id: pair.id } }, body, headers })
      : api.POST('/api/duplicates/{id}/open', { params: { path: { id: pair.id } }, body, headers }),
  )
  const submit = async () => {
    setTried(true)
    if (reason.trim() === '' || !(await save.run({ reason: reason.trim() }))) return
    announce(t(`duplicate.page.${act}Done`))
    onDone()
    if (act === 'different') void navigate({ to: '/nghi-trung' })
  }
  return (
    <DialogForm
      title={t(`duplicate.page.${act}Title`)}
      submit={t(`duplicate.page.${act}`)}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t(`duplicate.page.${act}Help`)}</p>
      <TextInput
        data-autofocus
        label={t(`duplicate.page.${act}Reason`)}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        maxLength={1000}
        error={tried && reason.trim() === '' ? t('duplicate.page.needWhy') : undefined}
      />
    </DialogForm>
  )
}

const useShow = (pair: DuplicateView) =>
  useWrite((body: { shown: boolean }, headers) =>
    api.POST('/api/duplicates/{id}/show', { params: { path: { id: pair.id } }, body, headers }),
  )

const Show = ({ pair, onDone }: ActProps) => {
  const { t } = useTranslation()
  const save = useShow(pair)
  const commune = pair.otherCommune ?? ''
  const submit = async () => {
    if (!(await save.run({ shown: true }))) return
    announce(t('duplicate.page.showDone'))
    onDone()
  }
  return (
    <DialogForm
      title={t('duplicate.page.showTitle')}
      submit={t('duplicate.page.show', { commune })}
      sending={save.sending}
      problem={save.problem}
      onSubmit={submit}
      onClose={onDone}
    >
      <p>{t('duplicate.page.showHelp', { commune })}</p>
    </DialogForm>
  )
}

const Hide = ({ pair }: { readonly pair: DuplicateView }) => {
  const { t } = useTranslation()
  const save = useShow(pair)
  const hide = async () => {
    if (await save.run({ shown: false })) announce(t('duplicate.page.hideDone'))
  }
  return (
    <Button variant="default" loading={save.sending} onClick={() => void hide()}>
      {t('duplicate.page.hide')}
    </Button>
  )
}
