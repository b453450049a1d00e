import { Button, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemBox } from './asked.tsx'
import css from './page.module.css'

interface DialogFormProps {
  readonly title: string
  readonly submit: string
  readonly sending: boolean
  readonly problem: unknown
  readonly onSubmit: () => Promise<void>
  readonly onClose: () => void
  /** For an act that ends something: its button is dark, and its words say what ends. */
  readonly grave?: boolean
  readonly children: ReactNode
}

/** A short form in a dialog: fields, what went wrong, two buttons. */
export const DialogForm = (props: DialogFormProps) => {
  const { title, submit, sending, problem, onSubmit, onClose, grave = false, children } = props
  const { t } = useTranslation()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void onSubmit()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shell.close') }}>
      <form className={css.form} onSubmit={send} noValidate>
        {children}
        <ProblemBox problem={problem} />
        <div className={css.row} style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={sending} className={grave ? css.grave : undefined}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
