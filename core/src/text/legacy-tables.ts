/**
 * TCVN3 (ABC), the eight-bit code of TCVN 5712:1993 as the .VnTime fonts used it: byte A1 to FE, of which a program that
 * knows nothing of it shows the Latin-1 letter. Capitals exist only for letters without a tone.
 */
const tcvn3Codes =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ'

/** Latin-1 letter → Vietnamese letter. */
export const tcvn3: ReadonlyMap<string, string> = new Map(
  Array.from({ length: tcvn3Codes.length / 2 }, (_, i) => [tcvn3Codes.charAt(2 * i), tcvn3Codes.charAt(2 * i + 1)]),
)

/** VNI-Windows: a base letter and a mark behind it, or a letter of its own. */
const vniMarks: readonly (readonly [bases: string, mark: string, combining: string])[] = [
  ['aeouyôö', 'ø', '\u0300'],
  ['aeouyôö', 'ù', '\u0301'],
  ['aeouyôö', 'û', '\u0309'],
  ['aeouyôö', 'õ', '\u0303'],
  ['aeouyôö', 'ï', '\u0323'],
  ['aeo', 'â', '\u0302'],
  ['aeo', 'à', '\u0302\u0300'],
  ['aeo', 'á', '\u0302\u0301'],
  ['aeo', 'å', '\u0302\u0309'],
  ['aeo', 'ã', '\u0302\u0303'],
  ['aeo', 'ä', '\u0302\u0323'],
  ['a', 'ê', '\u0306'],
  ['a', 'è', '\u0306\u0300'],
  ['a', 'é', '\u0306\u0301'],
  ['a', 'ú', '\u0306\u0309'],
  ['a', 'ü', '\u0306\u0303'],
  ['a', 'ë', '\u0306\u0323'],
]
const vniSingles: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const vniPairs = (): [string, string][] =>
  vniMarks.flatMap(([bases, mark, combining]) =>
    [...bases].flatMap((base): [string, string][] => {
      const letter = ((vniSingles[base] ?? base) + combining).normalize('NFC')
      const capital: [string, string] = [base.toUpperCase() + mark, letter.toUpperCase()]
      return [[base + mark, letter], capital, [base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase()]]
    }),
  )

/** One or two Latin-1 letters → Vietnamese letter. The case is that of the base letter. */
export const vni: ReadonlyMap<string, string> = new Map([
  ...vniPairs(),
  ...Object.entries(vniSingles).flatMap(([from, to]): [string, string][] => [
    [from, to],
    [from.toUpperCase(), to.toUpperCase()],
  ]),
])
