import { countLevels, type Scores } from '@mangnon/core/case/assess/assessment.ts'
import { polarityWords } from '@mangnon/core/case/assess/assessment-words.ts'
import { type Level, levelNames, levels, type ScoredTable } from '@mangnon/legal/forms/form.ts'
import { Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import own from './assess.module.css'

interface ScoredTableProps {
  readonly table: ScoredTable
  readonly scores: Scores
  readonly notes: Readonly<Record<string, string>>
  readonly onLevel: (line: string, level: Level) => void
  readonly onNote: (line: string, note: string) => void
  /** Lines that still need a level; said after the first attempt to sign. */
  readonly open: readonly string[]
}

/** One scored table of a form: each line with its three sentences, how it is read, and the count of each level. */
export const ScoredTableFields = ({ table, scores, notes, onLevel, onNote, open }: ScoredTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = countLevels(table, scores)
  return (
    <section className={css.card} data-polarity={table.polarity}>
      <h2>{table.caption.replace(/\s*\([^)]*\)$/, '')}</h2>
      <p className={own.polarity}>{polarityWords[table.polarity][language]}</p>
      {table.lines.map(({ line, caption, anchors }) => (
        <fieldset key={line} className={own.line}>
          <legend>{caption}</legend>
          <Radio.Group
            value={scores[line]?.level ?? ''}
            onChange={value => onLevel(line, value as Level)}
            error={open.includes(line) ? t('case.assess.chooseLevel') : undefined}
            aria-label={caption}
          >
            <div className={own.levels}>
              {levels.map(level => (
                <Radio key={level} value={level} label={`${levelNames[level]}: ${anchors[level]}`} />
              ))}
            </div>
          </Radio.Group>
          <TextInput
            label={t('case.assess.note')}
            maxLength={2000}
            autoComplete="off"
            value={notes[line] ?? ''}
            onChange={event => onNote(line, event.currentTarget.value)}
          />
        </fieldset>
      ))}
      <p className={own.total} aria-live="polite">
        {table.total.replace(/\s*\(.*\)/, '')}:{' '}
        {levels.map(level => `${levelNames[level]} ${count[level]}`).join(' · ')}
      </p>
    </section>
  )
}
