/**
 * A cycle among units, e.g. ['25-1', '25-2', '25-1']; null when following any unit comes to an end.
 * @param next the units that one leads to (its parent, its successors); a unit that leads to itself is not followed
 */
export const findCycle = (ids: Iterable<string>, next: (id: string) => readonly string[]): string[] | null => {
  const done = new Set<string>()
  for (const start of ids) {
    const way: string[] = []
    const visit = (id: string): string[] | null => {
      if (way.includes(id)) return [...way.slice(way.indexOf(id)), id]
      if (done.has(id)) return null
      way.push(id)
      for (const other of next(id)) {
        const cycle = other === id ? null : visit(other)
        if (cycle) return cycle
      }
      way.pop()
      done.add(id)
      return null
    }
    const cycle = visit(start)
    if (cycle) return cycle
  }
  return null
}
