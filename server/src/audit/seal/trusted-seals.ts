import type pg from 'pg'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import type { Finding } from './finding.ts'
import { beforeFirst, isGenuine, type Seal } from './seal.ts'
import type { SealFile } from './seal-file.ts'
import { sealsAfter } from './seal-table.ts'

/** The seal to believe for one number, if any is left, and what is wrong with its two copies. `seq` 0: not known. */
export type TrustedSeal = { readonly seal: Seal | null; readonly trouble: readonly Finding[] }

const page = 2_000

/** The database's seals in order, a page at a time. */
async function* fromDatabase(client: pg.ClientBase): AsyncGenerator<Seal> {
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const seals = await sealsAfter(client, after, page)
    yield* seals
    const last = seals.at(-1)
    if (!last || seals.length < page) return
    after = last.n
  }
}

type Next<T> = { value: T | null; next: () => Promise<void> }
const stepping = async <T>(source: AsyncGenerator<T>): Promise<Next<T>> => {
  const step: Next<T> = {
    value: null,
    next: async () => {
      const { value, done } = await source.next()
      step.value = done ? null : value
    },
  }
  await step.next()
  return step
}

/**
 * Walks both copies of the chain together, from the first seal to number `end`. A seal is believed when its key made it and it
 * follows the one believed before; the second place is asked first, since the database's owner cannot write there.
 */
export async function* trustedSeals(
  client: pg.ClientBase,
  file: SealFile,
  keys: Keyring,
  end: number,
): AsyncGenerator<TrustedSeal> {
  const table = await stepping(fromDatabase(client))
  const lines = await stepping(file.lines())
  let before: Seal | null = null
  for (let n = 1; n <= end; n++) {
    const trouble: Finding[] = []
    const tell = (code: Finding['code'], seq = 0): void => {
      if (!trouble.some(finding => finding.code === code)) trouble.push({ code, seal: n, seq })
    }
    // Lines that cannot be read, or stand where they do not belong.
    let second: Seal | null = null
    while (lines.value && !second) {
      const { seal } = lines.value
      if (seal && seal.n > n) break
      if (seal?.n === n && isGenuine(seal, keys)) second = seal
      else tell('second_place_changed')
      await lines.next()
    }
    let first: Seal | null = null
    while (table.value && table.value.n <= n) {
      if (table.value.n === n) first = table.value
      else tell('seal_changed')
      await table.next()
    }
    const genuine: Seal | null = first && isGenuine(first, keys) ? first : null
    const seal: Seal | null = second ?? genuine
    if (!second && trouble.length === 0) tell('second_place_missing')
    if (!first) tell('seal_missing')
    else if (!genuine || (second && !second.mac.equals(first.mac))) tell('seal_changed')
    if (seal && before?.n === n - 1 && !(seal.prev.equals(before.mac) && seal.after === before.upto))
      tell('chain_broken')
    if (seal && n === 1 && !(seal.prev.equals(beforeFirst) && seal.after === 0)) tell('chain_broken')
    yield { seal, trouble }
    if (seal) before = seal
  }
  // What follows the end in the second place was sealed after the database was looked at, unless it is no line of ours.
  const trouble: Finding[] = []
  for (; lines.value; await lines.next()) {
    const { seal } = lines.value
    if ((!seal || !isGenuine(seal, keys) || seal.n <= end) && trouble.length === 0)
      trouble.push({ code: 'second_place_changed', seal: end + 1, seq: 0 })
  }
  if (trouble.length > 0) yield { seal: null, trouble }
}
