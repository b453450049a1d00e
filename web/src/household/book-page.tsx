import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommuneChoice, useNeedsCommune } from '../area/commune-choice.tsx'
import { useVillages } from '../area/use-villages.ts'
import { usePaper } from '../print/use-paper.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { today } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useSession } from '../shell/session-context.ts'
import { useLanguage } from '../shell/use-language.ts'

/** The household book of a village and the lists of children, as papers to print. */
export const BookPage = () => {
  const { t } = useTranslation()
  const { area } = useSession().account
  // A book is a village's: who looks at many communes prints lists alone.
  const keepsBooks = area.level === 'commune' || area.level === 'village'
  return (
    <Page title={t('household.book.title')}>
      <p className={css.intro}>{t('household.book.intro')}</p>
      <div className={css.stack}>
        {keepsBooks && <Book />}
        <Lists />
      </div>
    </Page>
  )
}

const useVillageChoices = (commune?: string) =>
  useVillages(commune).map(village => ({ value: village.id, label: village.fullName }))

const Progress = ({ paper }: { readonly paper: ReturnType<typeof usePaper> }) => {
  const { t } = useTranslation()
  return (
    <>
      <p role="status" className={css.small}>
        {paper.stage !== null && t(`household.book.stage.${paper.stage}`)}
      </p>
      {paper.problem && <ProblemBox problem={paper.problem} />}
    </>
  )
}

const Book = () => {
  const { t } = useTranslation()
  const villages = useVillageChoices()
  const [village, setVillage] = useState<string>()
  const paper = usePaper()
  const chosen = village ?? villages[0]?.value
  return (
    <section className={`${css.card} ${css.stack}`}>
      <h2>{t('household.book.book')}</h2>
      <p className={css.muted}>{t('household.book.bookHelp')}</p>
      {villages.length === 0 ? (
        <p>{t('household.book.noVillage')}</p>
      ) : (
        <div className={css.actions}>
          <NativeSelect
            label={t('household.field.village')}
            data={villages}
            value={chosen}
            onChange={event => setVillage(event.currentTarget.value)}
          />
          <Button
            leftSection={<Icon name="print" />}
            loading={paper.busy}
            onClick={() => chosen && paper.book({ village: chosen })}
            style={{ alignSelf: 'end' }}
          >
            {t('household.book.makeBook')}
          </Button>
        </div>
      )}
      <Progress paper={paper} />
    </section>
  )
}

const kinds = ['circumstance', 'age', 'school', 'number'] as const
type Kind = (typeof kinds)[number]
const ages = [6, 11, 16] as const

const Lists = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { account } = useSession()
  const [commune, setCommune] = useState<string>()
  const needsCommune = useNeedsCommune(commune)
  const villages = useVillageChoices(commune)
  const thisYear = Number(today().slice(0, 4))
  const [kind, setKind] = useState<Kind>('circumstance')
  const [group, setGroup] = useState('a')
  const [age, setAge] = useState<(typeof ages)[number]>(6)
  const [year, setYear] = useState(thisYear)
  const [village, setVillage] = useState('')
  const paper = usePaper()
  const list = {
    circumstance: { by: 'circumstance', group },
    age: { by: 'age', age, from: `${year}-01-01`, to: `${year}-12-31` },
    school: { by: 'school' },
    number: { by: 'number' },
  } as const
  const groups = circumstanceLists.flatMap(one => one.groups)
  return (
    <section className={`${css.card} ${css.stack}`}>
      <h2>{t('household.book.lists')}</h2>
      <p className={css.muted}>{t('household.book.listsHelp')}</p>
      <CommuneChoice
        commune={commune}
        onChange={chosen => {
          setCommune(chosen)
          setVillage('')
        }}
      />
      <div className={css.actions}>
        <NativeSelect
          label={t('household.book.kind')}
          data={kinds.map(value => ({ value, label: t(`household.book.kinds.${value}`) }))}
          value={kind}
          onChange={event => setKind(event.currentTarget.value as Kind)}
        />
        {kind === 'circumstance' && (
          <NativeSelect
            label={t('household.book.group')}
            data={groups.map(one => ({ value: one.code, label: `${one.name[language]} (${one.code})` }))}
            value={group}
            onChange={event => setGroup(event.currentTarget.value)}
          />
        )}
        {kind === 'age' && (
          <>
            <NativeSelect
              label={t('household.book.age')}
              data={ages.map(String)}
              value={String(age)}
              onChange={event => setAge(ages.find(one => String(one) === event.currentTarget.value) ?? 6)}
            />
            <NativeSelect
              label={t('household.book.year')}
              data={[thisYear, thisYear + 1].map(String)}
              value={String(year)}
              onChange={event => setYear(Number(event.currentTarget.value))}
            />
          </>
        )}
        {account.area.level !== 'village' && (
          <NativeSelect
            label={t('household.field.village')}
            data={[{ value: '', label: t('household.book.wholeCommune') }, ...villages]}
            value={village}
            onChange={event => setVillage(event.currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          loading={paper.busy}
          disabled={needsCommune}
          onClick={() => paper.list({ list: list[kind], ...(village && { village }), ...(commune && { commune }) })}
          style={{ alignSelf: 'end' }}
        >
          {t('household.book.makeList')}
        </Button>
      </div>
      <Progress paper={paper} />
    </section>
  )
}
