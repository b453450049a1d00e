import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import { fieldText } from './history-list.tsx'
import type { Clash } from './merge-edits.ts'
import { toldValue } from './told-value.ts'

interface ClashChooserProps<Body> {
  readonly clashes: readonly Clash<Body>[]
  /** The fields for which the register's value was chosen. */
  readonly onChosen: (theirs: readonly (keyof Body & string)[]) => void
  readonly onClose: () => void
  /** How a field and a value of it are called, where they are none of the register’s. */
  readonly nameOf?: (field: string) => string
  readonly tell?: (field: string, value: unknown) => string
}

/** Both values side by side, field by field. Nobody's work is overwritten without a person saying so. */
export const ClashChooser = <Body,>({ clashes, onChosen, onClose, nameOf, tell }: ClashChooserProps<Body>) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const choose = (field: string, side: 'mine' | 'theirs') => {
    const next = new Set(theirs)
    if (side === 'theirs') next.add(field)
    else next.delete(field)
    setTheirs(next)
  }
  const option = (clash: Clash<Body>, side: 'mine' | 'theirs') => (
    <label className={css.row}>
      <input
        type="radio"
        name={clash.field}
        checked={theirs.has(clash.field) === (side === 'theirs')}
        onChange={() => choose(clash.field, side)}
      />
      <span>
        <span className={css.small}>{t(`audit.clash.${side}`)}: </span>
        {(tell ? tell(clash.field, clash[side]) : toldValue(clash.field, clash[side], language)) || t('shell.none')}
      </span>
    </label>
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('audit.clash.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className={css.stack}>
        <p>{clashes.length > 0 ? t('audit.clash.help') : t('audit.clash.none')}</p>
        {clashes.map(clash => (
          <fieldset key={clash.field} className={css.card}>
            <legend>{nameOf ? nameOf(clash.field) : fieldText(t, clash.field)}</legend>
            {option(clash, 'mine')}
            {option(clash, 'theirs')}
          </fieldset>
        ))}
        <Button onClick={() => onChosen(clashes.filter(clash => theirs.has(clash.field)).map(clash => clash.field))}>
          {t('audit.clash.keep')}
        </Button>
      </div>
    </Modal>
  )
}
