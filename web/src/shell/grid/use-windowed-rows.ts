import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Rows asked for at a time. A hundred rows are about 4 KB on the wire. */
export const PAGE = 100

export interface RowPage<Row> {
  readonly total: number
  /** A search met its limit: there are more than `total`. */
  readonly atLeast?: boolean
  readonly offset: number
  readonly rows: readonly Row[]
}

export interface RowRange {
  readonly first: number
  readonly last: number
}

interface PageQuery<Row> {
  readonly queryKey: readonly unknown[]
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<RowPage<Row>>
}

export interface WindowedRows<Row> {
  /** Null until the first page has come. */
  readonly total: number | null
  readonly atLeast: boolean
  readonly rowAt: (index: number) => Row | undefined
  readonly error: unknown
  readonly refetch: () => void
  /** The filter was changed and the rows of the one before are still shown. */
  readonly stale: boolean
}

const pageOf = (index: number): number => Math.floor(index / PAGE)

/**
 * Rows of a long list, fetched a page at a time and only where somebody looks. While the scrollbar is being dragged
 * nothing is asked: `range` holds still until the hand does.
 */
export const useWindowedRows = <Row>(
  pageQuery: (offset: number) => PageQuery<Row>,
  range: RowRange,
  enabled = true,
): WindowedRows<Row> => {
  const first = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData, enabled })
  const total = first.data?.total ?? null
  const settled = useSettled(range)
  const pages = enabled ? pagesIn(settled, total ?? 0) : []
  const shown = useQueries({ queries: pages.map(page => pageQuery(page * PAGE)) })
  const cache = useQueryClient()
  // Read here, so that a page that arrives draws its rows.
  const here = new Map(pages.map((page, at) => [page, shown[at]?.data]))
  const rowAt = (index: number): Row | undefined => {
    const page = pageOf(index)
    const data =
      page === 0 ? first.data : (here.get(page) ?? cache.getQueryData<RowPage<Row>>(pageQuery(page * PAGE).queryKey))
    return data?.rows[index - page * PAGE]
  }
  return {
    total: enabled ? total : null,
    atLeast: first.data?.atLeast ?? false,
    rowAt,
    error: first.error ?? shown.find(page => page.error)?.error ?? null,
    refetch: () => {
      void first.refetch()
      for (const page of shown) if (page.error) void page.refetch()
    },
    stale: first.isPlaceholderData,
  }
}

const pagesIn = (range: RowRange, total: number): number[] => {
  const last = Math.min(range.last, total - 1)
  const pages: number[] = []
  for (let page = pageOf(range.first); page <= pageOf(Math.max(0, last)); page++) pages.push(page)
  return pages
}

const SETTLE_MS = 90

const useSettled = (range: RowRange): RowRange => {
  const [settled, setSettled] = useState(range)
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ first: range.first, last: range.last }), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [range.first, range.last])
  return settled
}
