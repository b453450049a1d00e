import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { DialogForm } from './dialog-form.tsx'

interface WordsDialogProps {
  readonly title: string
  readonly submit: string
  readonly label: string
  readonly description?: string | undefined
  /** What is said at the field while it holds next to nothing. */
  readonly needed: string
  readonly minRows: number
  readonly maxLength: number
  readonly grave?: boolean
  readonly sending: boolean
  readonly problem: unknown
  /** Sends the words; it may close the dialog. */
  readonly onSubmit: (words: string) => Promise<void>
  readonly onClose: () => void
}

/** A step that wants nothing but its reason, or an answer in words. */
export const WordsDialog = ({
  label,
  description,
  needed,
  minRows,
  maxLength,
  onSubmit,
  ...form
}: WordsDialogProps) => {
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const lacks = words.trim().length < 3
  return (
    <DialogForm
      {...form}
      onSubmit={async () => {
        setTried(true)
        if (!lacks) await onSubmit(words)
      }}
    >
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={minRows}
        maxLength={maxLength}
        required
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
        error={tried && lacks ? needed : undefined}
      />
    </DialogForm>
  )
}
