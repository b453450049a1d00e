import { Radio, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import own from './assess.module.css'

interface ConclusionFieldsProps<C extends string> {
  readonly choices: readonly { readonly value: C; readonly label: string }[]
  readonly conclusion: string
  readonly onConclusion: (conclusion: C) => void
  readonly conclusionError: string | undefined
  readonly reason: string
  readonly onReason: (reason: string) => void
  /** The conclusion is another one than the table's advice: it wants its reason. */
  readonly wantsReason: boolean
  readonly lacksReason: boolean
}

/** What the officer concludes from an assessment, and why, where the tables advise otherwise. */
export const ConclusionFields = <C extends string>({
  choices,
  conclusion,
  onConclusion,
  conclusionError,
  reason,
  onReason,
  wantsReason,
  lacksReason,
}: ConclusionFieldsProps<C>) => {
  const { t } = useTranslation()
  return (
    <>
      <Radio.Group
        label={t('case.assess.conclusion')}
        value={conclusion}
        onChange={value => onConclusion(value as C)}
        error={conclusionError}
      >
        <div className={own.choices}>
          {choices.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      {(reason !== '' || wantsReason) && (
        <Textarea
          label={t('case.assess.reason')}
          description={t('case.assess.reasonHelp')}
          autosize
          minRows={2}
          maxLength={10_000}
          required
          value={reason}
          onChange={event => onReason(event.currentTarget.value)}
          error={lacksReason ? t('case.assess.reasonNeeded') : undefined}
        />
      )}
    </>
  )
}
