import { makeCode } from '@mangnon/core/identifier/check-code.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { childColumns } from '@mangnon/server/child/child.facts.ts'
import { createRandom } from '@mangnon/server/demo/random.ts'
import type { BenchDatabase } from '../platform/bench-database.ts'
import { withoutIndexes } from '../platform/without-indexes.ts'
import type { Value } from '../register/copy-text.ts'
import { openCopy } from '../register/fill-register.ts'
import { people } from '../search/people.ts'
import { again, type Damage, damagesOf, lookAlike, type Planted } from './damage.ts'

/** A pair that was planted: two records of one child, and how the second differs. */
export type Repeat = {
  readonly one: string
  readonly other: string
  readonly damages: readonly Damage[]
  readonly child: Planted
  readonly commune: string
}

export type PlantedRegister = {
  readonly repeats: readonly Repeat[]
  /** Pairs of ids of twins and cousins. */
  readonly alike: readonly { readonly one: string; readonly other: string; readonly kind: 'twin' | 'cousin' }[]
}

/** Fills the nation's communes: `rows` children, among them so many second records of one child, and as many who only look alike. */
export const plantRegister = async (bench: BenchDatabase, rows: number, repeats: number): Promise<PlantedRegister> => {
  const { rows: communes } = await bench.owner.query<{ path: string }>(
    `select path from area where level = 'commune' and valid_to is null order by path`,
  )
  const random = createRandom(43)
  const author = newId()
  const placeAt = (): string => communes[Math.floor(random.next() ** 1.6 * communes.length)]?.path ?? ''
  const near = (path: string): string[] =>
    communes.map(one => one.path).filter(one => one.startsWith(path.slice(0, 6)) && one !== path)
  // Most who move stay in their province.
  const movedFrom = (path: string): string => {
    const choice = random.chance(0.6) ? near(path) : communes.map(one => one.path).filter(one => one !== path)
    return choice[Math.floor(random.next() * choice.length)] ?? path
  }
  const planted: { repeats: Repeat[]; alike: PlantedRegister['alike'][number][] } = { repeats: [], alike: [] }
  await withoutIndexes(bench.owner, ['child'], async () => {
    const copy = await openCopy(bench.ownerUrl, 'child')
    const made = people(2027)
    let number = 0
    const put = async (child: Planted, commune: string, withNumber: boolean): Promise<string> => {
      const id = newId()
      number++
      const code = makeCode('TE', 2026, number)
      const facts = {
        ...{ fullName: child.fullName.normalize('NFC'), sex: child.sex, birth: child.birth, ethnicity: null },
        personalNumber: withNumber ? `000${String(number).padStart(9, '0')}` : null,
        ...{
          fatherName: child.father,
          motherName: child.mother,
          otherNames: null,
          carerName: null,
          carerRelation: null,
        },
        ...{ schoolLevel: null, schoolName: null, schoolClass: null, circumstance: null, notes: null },
        ...{ householdId: null, villageId: null, residenceState: 'permanent' as const },
      }
      await copy.put({
        ...{ id, code, commune_path: commune, created_by: author },
        ...(childColumns(facts, { householdId: null, villagePath: null, poverty: 'unknown' }, code) as Readonly<
          Record<string, Value>
        >),
      })
      return id
    }
    const plain = rows - 2 * repeats
    const everyRepeat = Math.floor(plain / repeats)
    for (let at = 0; at < plain; at++) {
      const child = made.next().value
      const commune = placeAt()
      const id = await put(child, commune, random.chance(0.5))
      if (at % everyRepeat === 0 && planted.repeats.length < repeats) {
        const of = damagesOf(random)
        // A second record with a number would have been refused: it stands there because it has none.
        const other = await put(again(random, child, of), of.includes('moved') ? movedFrom(commune) : commune, false)
        planted.repeats.push({ one: id, other, damages: of, child, commune })
      } else if (at % everyRepeat === 1 && planted.alike.length < repeats) {
        const alike = lookAlike(random, child, made.next().value)
        const other = await put(alike.child, commune, random.chance(0.5))
        planted.alike.push({ one: id, other, kind: alike.kind })
      }
    }
    await copy.end()
  })
  for (const table of ['child', 'area', 'area_name']) await bench.owner.query(`vacuum (analyze) ${table}`)
  await bench.owner.query('checkpoint')
  return planted
}
