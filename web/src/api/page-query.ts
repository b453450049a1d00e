import type { RowPage } from '../shell/grid/use-windowed-rows.ts'

interface Answer<Row> {
  readonly data?: RowPage<Row>
}

/** One page of a long list as a question for the cache. `key` names the list and its filter. */
export const pageQuery = <Row>(
  key: readonly unknown[],
  offset: number,
  ask: (signal: AbortSignal) => Promise<Answer<Row>>,
) => ({
  queryKey: [...key, offset],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<RowPage<Row>> => {
    const { data } = await ask(signal)
    return data ?? { total: 0, offset, rows: [] }
  },
})
