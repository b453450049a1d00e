import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { ListRowView } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import css from '../shell/page.module.css'

interface RowCorrectionsProps {
  readonly batchId: string
  readonly row: ListRowView
  readonly onCorrected?: () => void
}

type Cell = ListRowView['cells'][number] & { readonly proposal: string | null }

/** The cells about which something was found that asks for more than a look, each once, with what is probably meant. */
const cellsToCorrect = (row: ListRowView): Cell[] =>
  row.cells.flatMap(cell => {
    const asked = row.remarks.filter(remark => remark.column === cell.column && remark.level !== 'info')
    const [first] = asked
    return first ? [{ ...cell, proposal: asked.find(remark => remark.proposal !== null)?.proposal ?? null }] : []
  })

/** Puts cells right without touching the file: the row is read again with them, and what stood in the file stays with its batch. */
export const RowCorrections = ({ batchId, row, onCorrected }: RowCorrectionsProps) => {
  const { t } = useTranslation()
  const cells = cellsToCorrect(row)
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries(cells.map(cell => [cell.column, cell.proposal ?? cell.text])),
  )
  const save = useWrite(
    (
      body: { decisions: { rowNo: number; corrections: { column: number; text: string }[] }[] },
      headers: { 'idempotency-key': string },
    ) => api.POST('/api/register/batches/{id}/decisions', { params: { path: { id: batchId } }, body, headers }),
  )
  if (cells.length === 0) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const corrections = cells.flatMap(({ column, text }) => {
      const typed = texts[column] ?? text
      return typed === text ? [] : [{ column, text: typed }]
    })
    if (corrections.length === 0) return
    if (!(await save.run({ decisions: [{ rowNo: row.rowNo, corrections }] }))) return
    announce(t('register.row.reread'))
    onCorrected?.()
  }
  return (
    <form onSubmit={event => void submit(event)} className={css.stack}>
      <h3>{t('register.row.correct')}</h3>
      {cells.map(cell => (
        <TextInput
          key={cell.column}
          label={`${cell.letter}${row.sheetRow}. ${cell.caption}`}
          description={t('register.row.stands', { text: cell.text || t('shell.none') })}
          value={texts[cell.column] ?? ''}
          onChange={event => setTexts({ ...texts, [cell.column]: event.currentTarget.value })}
        />
      ))}
      <div>
        <Button type="submit" variant="default" loading={save.sending}>
          {t('register.row.correctSubmit')}
        </Button>
      </div>
      <ProblemBox problem={save.problem} />
    </form>
  )
}
