import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './page.module.css'

const EVENT = 'mangnon:keyboard-help'

export const showKeyboardHelp = (): void => {
  window.dispatchEvent(new Event(EVENT))
}

/** Whether a key pressed there is text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `?` anywhere outside a field shows what the keyboard can do. */
export const KeyboardHelp = () => {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const show = () => setShown(true)
    const press = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target)) show()
    }
    window.addEventListener(EVENT, show)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener(EVENT, show)
      window.removeEventListener('keydown', press)
    }
  }, [])
  const keys = [
    ['T', t('shell.keyboard.receive')],
    ['/', t('shell.keyboard.search')],
    ['↑ ↓', t('shell.keyboard.move')],
    [t('shell.keyboard.keys.page'), t('shell.keyboard.page')],
    [t('shell.keyboard.keys.ends'), t('shell.keyboard.ends')],
    ['Enter', t('shell.keyboard.open')],
    ['Esc', t('shell.keyboard.close')],
    ['?', t('shell.keyboard.help')],
  ] as const
  return (
    <Modal
      opened={shown}
      onClose={() => setShown(false)}
      title={t('shell.keyboard.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <dl className={css.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
