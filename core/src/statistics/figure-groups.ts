import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'

/**
 * The groups that figures tell apart, each with its bit. A child in several groups is one child with several bits, so that one count
 * answers both "in special circumstances" (once) and "in each group" (once in each). The bits are stored: a position never changes,
 * what is new comes at the end (db/migrations/0136_counted_children.sql, which a test compares).
 */
export const figureGroups = [
  ...['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o'],
  ...['R1a', 'R1b', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'],
  ...['K1', 'K2', 'K3', 'K4'],
] as const
export type FigureGroup = (typeof figureGroups)[number]

const positions: ReadonlyMap<string, number> = new Map(figureGroups.map((group, at) => [group, at]))

/** The bit of a group. */
export const groupBit = (group: FigureGroup): number => 1 << (positions.get(group) ?? 0)

const bitsOf = (groups: readonly FigureGroup[]): number => groups.reduce((bits, group) => bits | groupBit(group), 0)

/** The three populations: a child counts once in each of those in which it has a bit (Luật Trẻ em Art. 10; Mẫu 03, parts II to IV). */
export const populationBits = {
  special: bitsOf(figureGroups.slice(0, 14)),
  atRisk: bitsOf(figureGroups.slice(14, 22)),
  other: bitsOf(figureGroups.slice(22)),
} as const
export type Population = keyof typeof populationBits
export const populations = ['special', 'atRisk', 'other'] as const satisfies Population[]

/** The bits of a population or of one group. */
export const bitsFor = (name: Population | FigureGroup): number =>
  name in populationBits ? populationBits[name as Population] : groupBit(name as FigureGroup)

const ofPoverty: Readonly<Record<string, FigureGroup>> = { poor: 'R1a', near_poor: 'R1b' }

/** A leaf of the decree counts in its group of fourteen; a category of risk and another circumstance in itself. */
const groupOfCode: ReadonlyMap<string, FigureGroup> = new Map(
  circumstanceLists.flatMap(list =>
    list.entries.flatMap(({ code, group, from }) => {
      const of = list.list === 'circumstance' ? group : code
      return from === undefined && positions.has(of) ? [[code, of as FigureGroup] as const] : []
    }),
  ),
)

/** The bits of a child that stands in these circumstances and lives in such a household; codes that no list knows count nowhere. */
export const groupsOf = (codes: readonly string[], poverty: string): number => {
  const own = bitsOf(codes.flatMap(code => groupOfCode.get(code) ?? []))
  const poor = ofPoverty[poverty]
  return poor ? own | groupBit(poor) : own
}

/** The groups whose bits are set. */
export const groupsIn = (bits: number): FigureGroup[] => figureGroups.filter(group => (bits & groupBit(group)) !== 0)
