import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnnamed } from './name-problems.ts'
import { namePairs } from './pairs.fixture.ts'
import { sameName } from './same-name.ts'

const judged = namePairs.map(pair => ({ ...pair, answer: sameName(pair.one, pair.other) }))
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length

test('97 in 100 pairs of one name are accepted, 2 in 100 of two names', () => {
  const [alike, apart] = [judged.filter(pair => pair.same), judged.filter(pair => !pair.same)]
  const refused = alike.filter(({ answer }) => !answer.same)
  const taken = apart.filter(({ answer }) => answer.same)
  const kinds = [...new Set(judged.map(({ kind }) => kind))].map(kind => {
    const of = judged.filter(pair => pair.kind === kind)
    return `  ${kind.padEnd(26)} ${of.filter(pair => pair.answer.same === pair.same).length} of ${of.length}`
  })
  const wrong = [...refused, ...taken].map(
    ({ kind, one, other, answer }) => `  ${kind}: ${one} | ${other} → ${answer.kind} ${answer.strength}`,
  )
  const told = [
    `${judged.length} pairs: ${alike.length - refused.length} of ${alike.length} accepted, ${taken.length} of ${apart.length} taken wrongly`,
    ...kinds,
    ...wrong,
  ].join('\n')
  process.stdout.write(`${told}\n`)
  expect(judged.length, told).toBeGreaterThanOrEqual(300)
  expect(share(refused, alike), told).toBeLessThanOrEqual(0.03)
  expect(share(taken, apart), told).toBeLessThanOrEqual(0.02)
})

test.each([
  ['Nguyễn Thị Hương', 'Nguyễn Thị Hương', 'none', 1],
  ['Nguyen Thi Huong', 'Nguyễn Thị Hường', 'unmarked', 1],
  ['Nguyễn Thị Hương', 'Nguyễn Thị Hường', 'other-marks', 0.4],
  ['Nguyễn Thị Lan', 'Nguyễn Thị Loan', 'near', 0.3],
  ['Nguyển Thị Lan', 'Nguyễn Thị Lan', 'hook-tilde', 0.91],
  ['CB Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'unnamed', 0],
  ['', '', 'empty', 0],
  ['%', "'", 'empty', 0],
  ['😀', '😀', 'empty', 0],
])('%s and %s: %s %d', (one, other, kind, strength) => {
  expect(sameName(one, other)).toMatchObject({ kind, strength })
})

test('the answer does not depend on the order of asking, and a name is the same as itself in capitals, decomposed and without marks', () => {
  const names = namePairs.flatMap(({ one, other }) => [one, other])
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (one, other) => {
      expect(sameName(one, other)).toEqual(sameName(other, one))
    }),
    { numRuns: 400 },
  )
  for (const name of names.filter(word => !isUnnamed(word))) {
    expect(sameName(name, name).same, name).toBe(true)
    expect(sameName(name, name.normalize('NFD').toUpperCase()).same, name).toBe(true)
  }
})

test('ten thousand letters are compared in a moment', () => {
  const started = performance.now()
  sameName('n'.repeat(10_000), 'nguyen thi lan '.repeat(700))
  sameName('a '.repeat(5000), 'a '.repeat(5001))
  expect(performance.now() - started).toBeLessThan(500)
})
