/**
 * The row to which a key leads, or nothing when the key means nothing here.
 * Rows are counted from 0; `page` is how many rows are seen at once.
 */
export const rowAfterKey = (key: string, active: number, total: number, page: number): number | null => {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: total - 1,
  }
  const wanted = moves[key]
  if (wanted === undefined || total === 0) return null
  return Math.min(Math.max(wanted, 0), total - 1)
}
