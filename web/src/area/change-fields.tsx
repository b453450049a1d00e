import { parseBirthDate } from '@mangnon/core/date/parse-birth-date.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** What a change of units is called, from which day (`YYYY-MM-DD`) it holds and what text decides it. */
export interface ChangeWords {
  readonly title: string
  readonly effectiveOn: string
  readonly legalText: string
}

/** A complete day as typed, 'YYYY-MM-DD'; it may be one to come, which is what most changes are made for. */
const readAnyDay = (typed: string): string | null => {
  const read = parseBirthDate(typed, { today: '9999-12-31' })
  return read?.ok && read.birth.length === 10 ? read.birth : null
}

interface Typed {
  readonly title: string
  readonly day: string
  readonly legalText: string
}

/** What is being typed, and the words once all three can be read. */
export const useChangeFields = (start: Typed) => {
  const [typed, setTyped] = useState(start)
  const [tried, setTried] = useState(false)
  const read = (): ChangeWords | null => {
    setTried(true)
    const effectiveOn = readAnyDay(typed.day)
    const title = typed.title.trim()
    const legalText = typed.legalText.trim()
    return title === '' || legalText === '' || effectiveOn === null ? null : { title, effectiveOn, legalText }
  }
  return { typed, tried, read, set: (part: Partial<Typed>) => setTyped(before => ({ ...before, ...part })) }
}

/** The three fields, for a change that begins and one that is being made. */
export const ChangeFields = ({ typed, tried, set }: Omit<ReturnType<typeof useChangeFields>, 'read'>) => {
  const { t } = useTranslation()
  const empty = (text: string) => (tried && text.trim() === '' ? t('areaChange.new.need') : undefined)
  return (
    <>
      <TextInput
        data-autofocus
        label={t('areaChange.name')}
        description={t('areaChange.new.nameHelp')}
        value={typed.title}
        maxLength={200}
        onChange={event => set({ title: event.currentTarget.value })}
        error={empty(typed.title)}
      />
      <TextInput
        label={t('areaChange.effectiveOn')}
        description={t('areaChange.new.dayHelp')}
        value={typed.day}
        inputMode="numeric"
        onChange={event => set({ day: event.currentTarget.value })}
        error={tried && readAnyDay(typed.day) === null ? t('areaChange.new.dayWrong') : undefined}
      />
      <TextInput
        label={t('areaChange.legalText')}
        value={typed.legalText}
        maxLength={500}
        onChange={event => set({ legalText: event.currentTarget.value })}
        error={empty(typed.legalText)}
      />
    </>
  )
}
