import { useState } from 'react'
import type { GridColumn } from './grid-column.ts'

const read = (key: string): readonly string[] | null => {
  const kept = localStorage.getItem(key)
  return kept === null ? null : kept.split(',')
}

/** Which columns this person wants in this list, kept on the machine. */
export const useShownColumns = <Row>(list: string, columns: readonly GridColumn<Row>[]) => {
  const key = `mangnon.columns.${list}`
  const [chosen, setChosen] = useState(
    () => new Set(read(key) ?? columns.filter(column => column.atFirst).map(column => column.key)),
  )
  const toggle = (column: string) => {
    const next = new Set(chosen)
    if (!next.delete(column)) next.add(column)
    localStorage.setItem(key, [...next].join(','))
    setChosen(next)
  }
  return { chosen, toggle, shown: columns.filter(column => column.fixed || chosen.has(column.key)) }
}
