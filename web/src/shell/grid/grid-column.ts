import type { ReactNode } from 'react'

/** One column of a list. `width` is a CSS grid track; `fixed` columns cannot be switched off. */
export interface GridColumn<Row> {
  readonly key: string
  readonly title: string
  readonly width: string
  readonly cell: (row: Row) => ReactNode
  readonly fixed?: boolean
  readonly atFirst?: boolean
  readonly number?: boolean
}
