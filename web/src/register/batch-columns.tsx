import { type ListField, listFields } from '@mangnon/core/register/list-field.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { BatchView, LayoutColumn, LayoutTable } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatCount } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'

/** Below this a person should look (core/src/register/propose-columns.ts). */
const SURE = 0.6

type Choices = Readonly<Record<string, ListField>>
type Legacy = 'convert' | 'keep'
interface Mapping {
  version: number
  tables: { fingerprint: string; columns: { column: number; field: ListField; caption: string }[] }[]
  legacyDecision?: Legacy
}

const choiceKey = (table: LayoutTable, column: LayoutColumn): string => `${table.fingerprint}:${column.column}`

/** What was found in the file and what each column was taken for; corrections are read with at once. */
export const BatchColumns = ({ batch }: { readonly batch: BatchView }) => {
  const { t } = useTranslation()
  const tables = batch.layout?.tables ?? []
  const unsure = tables.some(table => table.columns.some(column => isUnsure(column)))
  const [choices, setChoices] = useState<Choices>({})
  const [legacy, setLegacy] = useState<Legacy>(batch.legacyDecision ?? 'convert')
  const save = useWrite((body: Mapping, headers) =>
    api.PUT('/api/register/batches/{id}/mapping', { params: { path: { id: batch.id } }, body, headers }),
  )
  const changed =
    Object.keys(choices).length > 0 || (batch.legacy !== null && legacy !== (batch.legacyDecision ?? 'convert'))
  const fieldOf = (table: LayoutTable, column: LayoutColumn) => choices[choiceKey(table, column)] ?? column.field
  const read = () =>
    save.run({
      version: batch.version,
      tables: tables.map(table => ({
        fingerprint: table.fingerprint,
        columns: table.columns.map(column => ({
          column: column.column,
          caption: column.caption,
          field: fieldOf(table, column),
        })),
      })),
      ...(batch.legacy !== null && { legacyDecision: legacy }),
    })
  const found = tables.reduce((sum, table) => sum + table.columns.filter(column => column.field !== 'keep').length, 0)
  return (
    <section className={css.card}>
      <h2>{t('register.columns.title')}</h2>
      <div className={css.stack}>
        {batch.legacy !== null && <LegacyChoice code={batch.legacy} legacy={legacy} onChange={setLegacy} />}
        <Sheets batch={batch} />
        <details open={unsure}>
          <summary>
            {t('register.columns.found', { count: found })} {t('register.columns.show')}
          </summary>
          <p className={css.small}>{t('register.columns.help')}</p>
          {tables.map(table => (
            <ColumnTable
              key={table.fingerprint}
              table={table}
              sheets={tables.length > 1 ? sheetsOf(batch, table) : []}
              fieldOf={column => fieldOf(table, column)}
              onChange={(column, field) => setChoices({ ...choices, [choiceKey(table, column)]: field })}
              locked={!batch.can.includes('map')}
            />
          ))}
        </details>
        <ProblemBox problem={save.problem} />
        {changed && (
          <div>
            <Button loading={save.sending} onClick={() => void read()}>
              {t('register.columns.reread')}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

/** Names of the sheets that have this table's headings. */
const sheetsOf = (batch: BatchView, table: LayoutTable): string[] =>
  (batch.layout?.sheets ?? []).filter(sheet => sheet.table === table.fingerprint).map(sheet => sheet.name)

const isUnsure = (column: LayoutColumn): boolean => column.reason !== 'empty' && column.confidence < SURE

const Sheets = ({ batch }: { readonly batch: BatchView }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const sheets = batch.layout?.sheets ?? []
  if (sheets.length < 2) return null
  return (
    <ul className={css.plain}>
      {sheets.map(sheet => (
        <li key={sheet.index}>
          {sheet.table === null
            ? t('register.columns.sheetSkipped', { name: sheet.name })
            : t('register.columns.sheet', { name: sheet.name, rows: formatCount(sheet.children, language) })}
        </li>
      ))}
    </ul>
  )
}

const legacyNames = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const

interface LegacyChoiceProps {
  readonly code: 'tcvn3' | 'vni'
  readonly legacy: Legacy
  readonly onChange: (legacy: Legacy) => void
}

const LegacyChoice = ({ code, legacy, onChange }: LegacyChoiceProps) => {
  const { t } = useTranslation()
  return (
    <NoticeBox tone="note">
      <fieldset className={css.tight}>
        <legend>
          <strong>{t('register.columns.legacyTitle', { code: legacyNames[code] })}</strong>
        </legend>
        <p>{t('register.columns.legacyHelp')}</p>
        <div className={css.row}>
          {(['convert', 'keep'] as const).map(one => (
            <label key={one} className={css.pick}>
              <input type="radio" name="legacy" checked={legacy === one} onChange={() => onChange(one)} />
              {t(`register.columns.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </NoticeBox>
  )
}

interface ColumnTableProps {
  readonly table: LayoutTable
  /** Named where the file has several tables. */
  readonly sheets: readonly string[]
  readonly fieldOf: (column: LayoutColumn) => ListField
  readonly onChange: (column: LayoutColumn, field: ListField) => void
  readonly locked: boolean
}

const ColumnTable = ({ table, sheets, fieldOf, onChange, locked }: ColumnTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const fields = Object.entries(listFields).map(([value, name]) => ({ value, label: name[language] }))
  return (
    <TableScroll label={t('register.columns.title')}>
      {sheets.length > 0 && <h3>{t('register.columns.ofSheets', { names: sheets.join(', ') })}</h3>}
      {table.remembered && <p className={css.small}>{t('register.columns.remembered')}</p>}
      <table className={`${css.table} ${register.columns}`}>
        <thead>
          <tr>
            <th scope="col">{t('register.columns.column')}</th>
            <th scope="col">{t('register.columns.caption')}</th>
            <th scope="col">{t('register.columns.samples')}</th>
            <th scope="col">{t('register.columns.field')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(column => (
            <tr key={column.column}>
              <td>{column.letter}</td>
              <td>
                {column.caption} {isUnsure(column) && <Badge tone="note">{t('register.columns.unsure')}</Badge>}
              </td>
              <td className={register.samples} title={column.samples.join(' · ')}>
                {column.samples.slice(0, 3).join(' · ')}
              </td>
              <td>
                <NativeSelect
                  aria-label={`${t('register.columns.field')}: ${column.letter}, ${column.caption}`}
                  value={fieldOf(column)}
                  data={fields}
                  disabled={locked}
                  onChange={event => onChange(column, event.currentTarget.value as ListField)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
