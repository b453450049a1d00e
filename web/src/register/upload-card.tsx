import { Button } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBox } from '../shell/asked.tsx'
import { Icon } from '../shell/icon.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import page from '../shell/page.module.css'
import css from './register.module.css'
import { listKinds, looksLikeList, type Upload, uploadList } from './upload-file.ts'

type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'wrong_kind'; readonly name: string }
  | { readonly is: 'sending'; readonly name: string; readonly share: number }
  | { readonly is: 'refused'; readonly problem: unknown }

interface UploadCardProps {
  /** Where the file is sent. */
  readonly to: string
  readonly help: string
  /** With the id of what was made of it. */
  readonly onSent: (id: string) => void
}

/** Takes a list by dragging or by a button. A file that cannot be a list is told at once, without sending it. */
export const UploadCard = ({ to, help, onSent }: UploadCardProps) => {
  const { t } = useTranslation()
  const chooser = useRef<HTMLInputElement>(null)
  const upload = useRef<Upload | null>(null)
  const [state, setState] = useState<State>({ is: 'waiting' })
  const [over, setOver] = useState(false)

  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    if (!looksLikeList(file.name)) return setState({ is: 'wrong_kind', name: file.name })
    setState({ is: 'sending', name: file.name, share: 0 })
    upload.current = uploadList(file, share => setState({ is: 'sending', name: file.name, share }), to)
    const answer = await upload.current.done
    if (chooser.current) chooser.current.value = ''
    if (answer === null) return setState({ is: 'waiting' })
    if ('problem' in answer) return setState({ is: 'refused', problem: answer.problem })
    onSent(answer.id)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (state.is !== 'sending') void take(event.dataTransfer.files)
  }

  return (
    <section
      className={css.drop}
      data-over={over}
      aria-label={t('register.upload.choose')}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {state.is === 'sending' ? (
        <div className={page.stack}>
          <label>
            {t('register.upload.sending', { name: state.name, percent: Math.round(state.share * 100) })}
            <progress className={css.progress} max={1} value={state.share} />
          </label>
          <div>
            <Button variant="default" onClick={() => upload.current?.stop()}>
              {t('register.upload.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <Icon name="import" size={28} />
          <p className={css.dropWords}>
            <span className={page.deskOnly}>{t('register.upload.drop')} </span>
            <Button onClick={() => chooser.current?.click()}>{t('register.upload.choose')}</Button>
          </p>
          <input
            ref={chooser}
            type="file"
            accept={listKinds}
            hidden
            aria-label={t('register.upload.choose')}
            onChange={event => void take(event.currentTarget.files)}
          />
          <p className={page.small}>{help}</p>
        </>
      )}
      <div role="alert" className={css.dropProblem}>
        {state.is === 'wrong_kind' && (
          <NoticeBox tone="error">{t('register.upload.wrongKind', { name: state.name })}</NoticeBox>
        )}
        {state.is === 'refused' && <ProblemBox problem={state.problem} />}
      </div>
    </section>
  )
}
