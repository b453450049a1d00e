import { expect, test } from 'vitest'
import { otherNameKeys, readOtherNames, tidyOtherNames } from './other-names.ts'

test.each<[string | null, string | null, string | null]>([
  [null, null, null],
  ['  ', null, null],
  [' , ; ', null, null],
  ['Tèo', 'Tèo', 'teo'],
  [' Tèo ;cu  Bin/ Bé Xíu', 'Tèo, cu Bin, Bé Xíu', 'teo|cu bin|be xiu'],
  ['Tèo'.normalize('NFD'), 'Tèo', 'teo'],
  ['Tèo, tèo, TEO', 'Tèo', 'teo'],
  ["H'Bia | =1+1", "H'Bia, =1+1", 'hbia|1 1'],
])('%s', (told, kept, keys) => {
  expect([tidyOtherNames(told), otherNameKeys(told)]).toEqual([kept, keys])
  // What is stored reads as itself again.
  expect(tidyOtherNames(kept)).toBe(kept)
  expect(readOtherNames(kept).length).toBe(keys?.split('|').length ?? 0)
})
