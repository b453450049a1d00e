/**
 * What everybody knows of a table whatever it shows: the sum of `terms` (a cell's place, how many times it counts) is nothing, or at most
 * nothing. A total that two parts make: `[[total, -1], [a, 1], [b, 1]]`.
 */
export type Relation = {
  readonly is: 'nothing' | 'at_most_nothing'
  readonly terms: readonly (readonly [cell: number, times: number])[]
}

/** Rows of a linear programme over variables that are never negative. */
export type Programme = {
  readonly variables: number
  readonly rows: readonly {
    readonly is: 'equal' | 'at_most'
    readonly value: number
    readonly terms: readonly (readonly [variable: number, times: number])[]
  }[]
}

/** The values of the variables at which the objective is greatest; null where there is no greatest one. */
export type Maximise = (programme: Programme, objective: ReadonlyMap<number, number>) => readonly number[] | null

/** Between what a cell must lie for whoever sees the others. */
export type Range = { readonly least: number; readonly most: number }

/** A number that may tell who they are: of somebody, and of few. */
export const isSmall = (value: number, threshold: number): boolean => value > 0 && value < threshold

/** The relations that the true figures keep: what does not hold of them, nobody can know. */
export const thoseThatHold = (relations: readonly Relation[], cells: readonly number[]): Relation[] =>
  relations.filter(({ is, terms }) => {
    const sum = terms.reduce((all, [cell, times]) => all + times * (cells[cell] ?? 0), 0)
    return is === 'nothing' ? sum === 0 : sum <= 0
  })

/** What somebody knows who sees all but the hidden cells, over these in their order. */
export const whatIsKnown = (
  cells: readonly number[],
  relations: readonly Relation[],
  hidden: readonly number[],
): Programme => {
  const variableOf = new Map(hidden.map((cell, at) => [cell, at]))
  return {
    variables: hidden.length,
    rows: relations.flatMap(({ is, terms }) => {
      const unknown = terms.flatMap(([cell, times]) => {
        const variable = variableOf.get(cell)
        return variable === undefined ? [] : [[variable, times] as const]
      })
      if (unknown.length === 0) return []
      const seen = terms.reduce(
        (sum, [cell, times]) => sum + (variableOf.has(cell) ? 0 : times * (cells[cell] ?? 0)),
        0,
      )
      return [{ is: is === 'nothing' ? ('equal' as const) : ('at_most' as const), value: -seen, terms: unknown }]
    }),
  }
}

/** Between what one hidden cell must lie, by everything that is shown. `most` is infinite where nothing limits it. */
export const rangeOf = (programme: Programme, variable: number, maximise: Maximise): Range => ({
  least: maximise(programme, new Map([[variable, -1]]))?.[variable] ?? 0,
  most: maximise(programme, new Map([[variable, 1]]))?.[variable] ?? Number.POSITIVE_INFINITY,
})

/** A value with the error of the arithmetic taken off it, to the safe side. */
const width = ({ least, most }: Range): number => most - least + 1e-6

/**
 * Which of some cells can be told to within fewer than `threshold` children. A solution shows a side of many cells at once, so they are
 * asked about together as long as that shows anything, and one by one only then.
 */
const tellable = (
  programme: Programme,
  asked: readonly number[],
  threshold: number,
  maximise: Maximise,
): readonly number[] => {
  const seen = new Map(asked.map(variable => [variable, { least: Number.POSITIVE_INFINITY, most: 0 }]))
  const look = (values: readonly number[] | null): void => {
    for (const [variable, range] of seen) {
      const value = values?.[variable]
      if (value === undefined) continue
      range.least = Math.min(range.least, value)
      range.most = Math.max(range.most, value)
      if (width(range) >= threshold) seen.delete(variable)
    }
  }
  for (let before = seen.size + 1; seen.size > 0 && seen.size < before; ) {
    before = seen.size
    const open = [...seen.keys()]
    for (const sign of [1, -1]) look(maximise(programme, new Map(open.map(variable => [variable, sign]))))
    // Those that shared one hidden sum push each other down: every other one gives way.
    const rest = [...seen.keys()]
    if (rest.length > 1)
      for (const side of [0, 1])
        look(maximise(programme, new Map(rest.map((variable, at) => [variable, at % 2 === side ? 1 : -1]))))
  }
  return [...seen.keys()].filter(variable => width(rangeOf(programme, variable, maximise)) < threshold)
}

/** A table in which more and more is hidden. */
class Holes {
  readonly hidden = new Set<number>()
  readonly #open: ReadonlySet<number>
  readonly #cells: readonly number[]
  readonly #threshold: number
  readonly #of = new Map<number, Relation[]>()
  /** Sums that a hole was made in since they were looked at. */
  readonly #touched = new Set<Relation>()

  constructor(
    cells: readonly number[],
    relations: readonly Relation[],
    threshold: number,
    { hidden, open }: { readonly hidden: Iterable<number>; readonly open: Iterable<number> },
  ) {
    this.#open = new Set(open)
    this.#cells = cells
    this.#threshold = threshold
    for (const relation of relations)
      for (const [cell] of relation.terms) {
        const of = this.#of.get(cell)
        if (of) of.push(relation)
        else this.#of.set(cell, [relation])
      }
    for (const cell of hidden) this.#hide(cell)
  }

  #value(cell: number): number {
    return this.#cells[cell] ?? 0
  }

  #relationsOf(cell: number): readonly Relation[] {
    return this.#of.get(cell) ?? []
  }

  #hide(cell: number): void {
    this.hidden.add(cell)
    for (const relation of this.#relationsOf(cell)) if (relation.is === 'nothing') this.#touched.add(relation)
  }

  /** The least cell that is large enough: where its other sums have a hole already, a part before a total. */
  #best(near: Iterable<Relation>): number | undefined {
    const beside = [...near].flatMap(({ is, terms }) =>
      terms
        .filter(([one]) => !this.hidden.has(one) && !this.#open.has(one))
        .map(([one, times]) => ({
          ...{ one, total: times < 0, equal: is === 'nothing', value: this.#value(one) },
          closes: this.#relationsOf(one).every(
            other => other.is !== 'nothing' || other.terms.some(([there]) => this.hidden.has(there)),
          ),
        })),
    )
    const order = (a: (typeof beside)[number], b: (typeof beside)[number]): number =>
      Number(b.value >= this.#threshold) - Number(a.value >= this.#threshold) ||
      Number(b.equal) - Number(a.equal) ||
      Number(b.closes) - Number(a.closes) ||
      Number(a.total) - Number(b.total) ||
      a.value - b.value
    return beside.toSorted(order)[0]?.one
  }

  /** Hides one more cell beside one that can be told: in a relation of it, or in the nearest where something is still shown. */
  hideBeside(cell: number): boolean {
    const reached = new Set([cell])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      const near = new Set([...reached].filter(one => this.hidden.has(one)).flatMap(one => this.#relationsOf(one)))
      const next = this.#best(near)
      if (next !== undefined) {
        this.#hide(next)
        return true
      }
      for (const { terms } of near) for (const [one] of terms) reached.add(one)
    }
    return false
  }

  /** Sees to it that no sum has one hole, which the sum tells, or holes for so few children that each is told by the rest. */
  mend(): void {
    for (const relation of this.#touched) {
      this.#touched.delete(relation)
      const there = relation.terms.map(([cell]) => cell).filter(cell => this.hidden.has(cell))
      const sum = there.reduce((all, cell) => all + this.#value(cell), 0)
      const few = sum < this.#threshold && there.some(cell => isSmall(this.#value(cell), this.#threshold))
      if (there.length > 1 && !few) continue
      const next = this.#best([relation])
      // What was hidden touches this sum again.
      if (next !== undefined) this.#hide(next)
    }
  }
}

/**
 * Which cells of a table are not to be shown: every one from 1 to under `threshold`, and beside them as many more as it takes until nobody
 * who puts everything shown together can tell a small one to within fewer than `threshold` children. A cell of nothing names nobody and is shown.
 * @param before `hidden`: cells that are to be hidden whatever their number; `open`: cells that everybody has seen, so that hiding them hides nothing
 */
export const hideSmallNumbers = (
  cells: readonly number[],
  known: readonly Relation[],
  threshold: number,
  maximise: Maximise,
  before: { readonly hidden: readonly number[]; readonly open: readonly number[] } = { hidden: [], open: [] },
): ReadonlySet<number> => {
  const relations = thoseThatHold(known, cells)
  const small = [...cells.keys()].filter(cell => isSmall(cells[cell] ?? 0, threshold))
  const holes = new Holes(cells, relations, threshold, { hidden: [...before.hidden, ...small], open: before.open })
  // What more is hidden later only makes ranges wider, so who is safe once stays so.
  const safe = new Set<number>()
  for (;;) {
    holes.mend()
    const places = [...holes.hidden].toSorted((a, b) => a - b)
    const asked = [...places.keys()].filter(at => {
      const cell = places[at] ?? -1
      return isSmall(cells[cell] ?? 0, threshold) && !safe.has(cell)
    })
    const told = new Set(tellable(whatIsKnown(cells, relations, places), asked, threshold, maximise))
    for (const at of asked) if (!told.has(at)) safe.add(places[at] ?? -1)
    const more = [...told].map(at => holes.hideBeside(places[at] ?? -1))
    if (!more.includes(true)) return holes.hidden
  }
}
