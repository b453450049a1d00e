import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import type { Decision, ListRowView, WaitingRow } from '../api/contract.ts'

/** What became of a row since it was shown. `read`: read again after a correction, and no longer to be asked about. */
export type Done = Decision | 'read' | 'elsewhere'

export interface Waiting {
  readonly row: WaitingRow
  readonly done: Done | null
}

interface Queue {
  readonly items: readonly Waiting[]
  /** Rows that nobody has decided yet, those not fetched too. Null until the first answer. */
  readonly left: number | null
}

const PAGE = 50
const empty: Queue = { items: [], left: null }

const keyOf = (row: WaitingRow): string => `${row.batch.id} ${row.rowNo}`

/**
 * The rows that wait, as they stood when the page was opened. What is decided stays where it is, marked, so that nothing moves
 * under the cursor; more rows are only ever put behind.
 */
export const useWaitingQueue = () => {
  const [queue, setQueue] = useState<Queue>(empty)
  const [error, setError] = useState<unknown>(null)
  const asking = useRef(false)
  const undecided = queue.items.reduce((sum, item) => sum + (item.done === null ? 1 : 0), 0)

  const more = useCallback(async (offset: number) => {
    if (asking.current) return
    asking.current = true
    try {
      const { data } = await api.GET('/api/register/waiting', { params: { query: { offset, limit: PAGE } } })
      if (!data) return
      setError(null)
      setQueue(({ items }) => {
        const known = new Set(items.map(item => keyOf(item.row)))
        const added = data.rows.filter(row => !known.has(keyOf(row))).map(row => ({ row, done: null }))
        return { items: [...items, ...added], left: data.total }
      })
    } catch (problem) {
      setError(problem)
    } finally {
      asking.current = false
    }
  }, [])
  useEffect(() => void more(0), [more])

  const mark = useCallback((at: number, done: Done | null, row?: ListRowView) => {
    setQueue(({ items, left }) => {
      const item = items[at]
      if (!item) return { items, left }
      const step = (item.done === null ? 1 : 0) - (done === null ? 1 : 0)
      return {
        items: items.with(at, { row: row ? { ...row, batch: item.row.batch } : item.row, done }),
        left: left === null ? null : left - step,
      }
    })
  }, [])

  /** Asks how a row stands by now: after a correction, or when a decision was refused. Resolves with what became of it. */
  const look = useCallback(
    async (at: number, item: Waiting): Promise<Done | null> => {
      const { data } = await api.GET('/api/register/batches/{id}/rows', {
        params: { path: { id: item.row.batch.id }, query: { row: item.row.rowNo, limit: 1 } },
      })
      const row = data?.rows[0]
      if (!row) return null
      const done = row.decision !== null ? 'elsewhere' : row.verdict === 'decision' ? null : 'read'
      mark(at, done, row)
      return done
    },
    [mark],
  )
  return { ...queue, error, more: () => more(undecided), hasMore: (queue.left ?? 0) > undecided, mark, look }
}

export type WaitingQueue = ReturnType<typeof useWaitingQueue>
