import { toneKey } from '@mangnon/core/name/tone-key.ts'
import { readVillageName } from '@mangnon/core/register/village-name.ts'

export type KnownVillage = { readonly path: string; readonly name: string }

/** "Thôn Đông" → "đông", for lists that leave the word out; a number alone is a name too. */
const ownName = (name: string): string => {
  const words = name.split(' ')
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from).join(' ')
    if (readVillageName(rest) === null) return toneKey(rest)
  }
  return toneKey(name)
}

/**
 * Finds the commune's village that a list means: by its whole name in any case and spelling of tones, or by its own name without
 * "Thôn", "Tổ dân phố" … when only one village has it. null: the commune has no such village yet.
 */
export const villageFinder = (villages: readonly KnownVillage[]): ((name: string) => string | null) => {
  const whole = new Map(villages.map(village => [toneKey(village.name), village.path]))
  const own = new Map<string, string | null>()
  for (const village of villages) own.set(ownName(village.name), own.has(ownName(village.name)) ? null : village.path)
  const known = new Map<string, string | null>()
  return name => {
    const before = known.get(name)
    if (before !== undefined) return before
    const key = toneKey(name)
    const found = whole.get(key) ?? (readVillageName(name) === null ? (own.get(key) ?? null) : null)
    known.set(name, found)
    return found
  }
}
