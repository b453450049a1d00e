import { foldName } from '../name/fold.ts'

/**
 * Words that lists in circulation use, and the leaves they may mean. Several leaves: the words leave open which, and a person says.
 * Matched on folded text; a longer phrase is asked before a shorter one that stands in it.
 */
const meanings: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bmo coi (?:ca )?(?:cha|bo) (?:lan |va |, ?)?me\b|\bmo coi (?:ca hai|2) (?:cha me|ben)\b|\bmo coi ca (?:hai|2)\b/,
    ['a1', 'a2', 'a3', 'a4'],
  ],
  [/\bmo coi\b/, ['R7']],
  [/\bbi bo roi\b|\bbo roi\b/, ['b1', 'b2']],
  [/\b(?:cha|bo) me (?:deu )?mat tich\b/, ['c4']],
  [/\bkhong noi nuong tua\b/, ['c1', 'c2', 'c3', 'c4', 'c7', 'c9']],
  [/\b(?:ca )?(?:cha|bo)(?: va|,)? me (?:deu )?(?:dang )?(?:o tu|di tu|chap hanh an)\b/, ['c9']],
  [/\bkhuyet tat (?:dac biet nang|db nang)\b|\bkt ?db ?n\b/, ['d1']],
  [/\bkhuyet tat nang\b/, ['d2']],
  [/\bkhuyet tat nhe\b/, ['d3']],
  [/\bkhuyet tat\b|\btan tat\b|\bbai nao\b|\bcau? diec\b|\btu ky\b|\bdown\b/, ['d1', 'd2', 'd3']],
  [/\bhiv\b|\baids\b/, ['đ1']],
  [/\bvi pham phap luat\b/, ['e1', 'e2', 'e3', 'e4', 'R5']],
  [/\bnghien (?:ma tuy|hut)\b/, ['g1', 'g2', 'R4']],
  [/\bbo hoc (?:di lam|kiem song|lam thue)\b/, ['h1', 'h2']],
  [/\bbo hoc\b|\bnghi hoc\b/, ['R2']],
  [/\bbao luc\b|\bbi danh\b/, ['i1', 'R3']],
  [/\bboc lot\b|\blao dong (?:tre em|trai|nang nhoc|som)\b/, ['k1']],
  [/\bxam hai tinh duc\b|\bxam hai\b/, ['l1', 'l2', 'l3', 'l4', 'l5']],
  [/\bhiep dam\b/, ['l1']],
  [/\bdam o\b/, ['l4']],
  [/\bbi (?:mua ban|buon ban|lua ban)\b|\bmua ban tro ve\b/, ['m1', 'm2']],
  [
    /\bbenh hiem ngheo\b|\bung thu\b|\btim bam sinh\b|\bmau trang\b|\bsuy than\b|\btan mau\b|\bthalassemia\b/,
    ['n1', 'n2'],
  ],
  [/\b(?:cha|bo) me (?:deu )?(?:di )?lam an xa\b|\b(?:cha|bo) me di lam xa\b/, ['R6']],
  [/\b(?:cha|bo) me ly (?:hon|than)\b|\bly hon\b/, ['R3']],
  [/\bma tuy\b|\bco bac\b/, ['R4']],
]

/**
 * The leaves that words may mean, the likeliest first; empty when nothing is recognised. Proposals only: nobody is coded by words.
 * @param poverty the household's, which decides between n1 and n2
 */
export const proposeCodes = (words: string, poverty: string): string[] => {
  let left = ` ${foldName(words).replace(/[^a-z0-9,]+/g, ' ')} `
  const found: string[] = []
  for (const [pattern, codes] of meanings) {
    if (!pattern.test(left)) continue
    left = left.replace(pattern, ' ')
    found.push(...codes)
  }
  const chosen = found.filter(
    code => !(code === 'n1' && poverty === 'near_poor') && !(code === 'n2' && poverty === 'poor'),
  )
  return [...new Set(chosen)]
}
