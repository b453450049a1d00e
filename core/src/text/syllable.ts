import { splitTone } from '../name/tone.ts'

const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x'.split(' '))

const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôp uôt uân uâng uât uây uê uêch uên uênh uêt uơ uy uya uych uyên uyêt uyn uynh uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ynh'
  ).split(' '),
)

/** A letter of the language without any mark. */
const bare = (text: string): string =>
  [...text].map(letter => (letter === 'đ' ? 'd' : (letter.normalize('NFD')[0] ?? letter))).join('')
const bareOnsets = new Set([...onsets].map(bare))
const bareRhymes = new Set([...rhymes].map(bare))

const splits = (letters: string, starts: ReadonlySet<string>, ends: ReadonlySet<string>): number => {
  for (let i = Math.min(3, letters.length - 1); i >= 0; i--)
    if (starts.has(letters.slice(0, i)) && ends.has(letters.slice(i))) return i
  return -1
}

/** Where the rhyme of a syllable without marks begins (nguyen: 2 → ng-uyen); -1 when the letters are no syllable of the language. */
export const bareRhymeAt = (letters: string): number =>
  letters.length > 7 ? -1 : splits(letters, bareOnsets, bareRhymes)

const stopped = /(?:c|ch|p|t)$/
const writtenCase = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u
const known = new Map<string, boolean>()

/**
 * Whether a word, in NFC, can be a Vietnamese syllable: an onset and a rhyme of the language, at most one tone, only
 * sắc or nặng before a stop, capitals only at the beginning or throughout. Used to tell text from garbage.
 */
export const isSyllable = (word: string): boolean => {
  let answer = known.get(word)
  if (answer === undefined) {
    answer = judge(word)
    if (known.size < 5000) known.set(word, answer)
  }
  return answer
}

const judge = (word: string): boolean => {
  if (word.length > 7 || !writtenCase.test(word)) return false
  let letters = ''
  let tone = 0
  for (const typed of word.toLowerCase()) {
    const parts = splitTone(typed === 'ð' ? 'đ' : typed)
    if (parts.tone > 0 && tone > 0) return false
    letters += parts.letter
    tone ||= parts.tone
  }
  if (stopped.test(letters) && tone < 4) return false
  return splits(letters, onsets, rhymes) >= 0
}
