import type pg from 'pg'

const portion = 4000

/** Takes all marks that were committed into the sums. @returns how many were taken */
export const foldFigures = async (client: pg.ClientBase): Promise<number> => {
  let all = 0
  for (;;) {
    const { rows } = await client.query<{ n: number }>('select figures_fold($1) as n', [portion])
    const taken = rows[0]?.n ?? -1
    if (taken <= 0) return all
    all += taken
  }
}
