import type { Maximise, Programme } from '@mangnon/core/publication/small-numbers.ts'
import loadHighs from 'highs'

/** Its types are written for require(), where what is imported here is called `default`. */
const load = loadHighs as unknown as typeof loadHighs.default
type Highs = Awaited<ReturnType<typeof load>>
let loaded: Promise<Highs> | undefined

const term = (times: number, variable: number): string => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${variable}`
/** The format counts the letters of a line. */
const sum = (terms: Iterable<readonly [number, number]>): string =>
  [...terms].map(([variable, times], at) => `${at % 8 === 7 ? '\n' : ''}${term(times, variable)}`).join(' ')

/** Rows of the LP format, which are the same for every question about one programme. */
const rowsOf = ({ rows }: Programme): string =>
  rows.map(({ is, value, terms }, at) => `r${at}: ${sum(terms)} ${is === 'equal' ? '=' : '<='} ${value}`).join('\n')

/** Answers linear programmes with HiGHS, which is loaded once, when it is first needed. @throws where HiGHS does not come to an end: nobody is safe then */
export const openMaximise = async (): Promise<Maximise> => {
  loaded ??= load()
  const highs = await loaded
  const known = new WeakMap<Programme, string>()
  return (programme, objective) => {
    const rows = known.get(programme) ?? rowsOf(programme)
    known.set(programme, rows)
    if (rows === '') return null
    const answer = highs.solve(`Maximize\nobj: ${sum(objective)}\nSubject To\n${rows}\nEnd\n`)
    // The true figures answer every row, so that what is not bounded is all that this can mean.
    if (answer.Status === 'Unbounded' || answer.Status === 'Primal infeasible or unbounded') return null
    if (answer.Status !== 'Optimal') throw new Error(`HiGHS ends with ${answer.Status}`)
    const columns: Readonly<Record<string, { readonly Primal?: number } | undefined>> = answer.Columns
    return Array.from({ length: programme.variables }, (_, at) => columns[`x${at}`]?.Primal ?? 0)
  }
}
