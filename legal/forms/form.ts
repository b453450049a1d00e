import { type Dated, isInForce } from '../dated.ts'

export const levels = ['high', 'medium', 'low'] as const
export type Level = (typeof levels)[number]

/** What the forms call the levels. */
export const levelNames: Readonly<Record<Level, string>> = { high: 'Cao', medium: 'Trung bình', low: 'Thấp' }

/** The State's name and motto, at the head of most papers. */
export const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const

/** One line of a scored table, with the sentence to which each level is anchored. */
export type ScoredLine = {
  readonly line: string
  readonly caption: string
  readonly anchors: Readonly<Record<Level, string>>
}

/** A scored table. `polarity`: in the table of harm a high line is bad, in that of self-protection it is good. */
export type ScoredTable = {
  readonly table: string
  readonly caption: string
  readonly polarity: 'high_is_bad' | 'high_is_good'
  readonly heads: readonly string[]
  readonly total: string
  readonly lines: readonly ScoredLine[]
}

/** A part of JSON Schema 2020-12, as far as the forms use it. */
export type FormSchema = {
  readonly $schema?: string
  readonly type: 'object' | 'array' | 'string' | 'integer'
  /** The caption, word for word; a screen may leave off a colon or a number of a note. */
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, FormSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly items?: FormSchema
  readonly maxItems?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly format?: 'date'
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[]
}

/** A layout as JSON Forms draws it. `onPaper` false: asked on the screen, not part of the official form. `table`: a scored table. */
export type FormLayout =
  | {
      readonly type: 'VerticalLayout' | 'Group'
      readonly label?: string
      readonly elements: readonly FormLayout[]
    }
  | {
      readonly type: 'Control'
      readonly scope: string
      readonly options?: { readonly multi?: true; readonly onPaper?: false; readonly table?: string }
    }

/** An official form: its words in full, what is filled in, how it is laid out. `nation`: begins with the State's name and motto. */
export type OfficialForm = Dated & {
  readonly form: string
  readonly title: string
  readonly flipped: boolean
  readonly nation: boolean
  readonly texts: Readonly<Record<string, string>>
  readonly signers: readonly { readonly caption: string; readonly hint: string }[]
  readonly notes: readonly string[]
  readonly tables: readonly ScoredTable[]
  readonly schema: FormSchema
  readonly layout: FormLayout
}

/** Lines that stand on a form for a time: whom it goes to, on what it rests. `form` left off: of all decisions. */
export type DatedLines = Dated & { readonly form?: string; readonly lines: readonly string[] }

/** The schema of the answers to a scored table: each line's level, with a note where one is needed. */
export const scoredSchema = ({ caption, lines }: ScoredTable): FormSchema => ({
  type: 'object',
  title: caption,
  additionalProperties: false,
  required: lines.map(({ line }) => line),
  properties: Object.fromEntries(
    lines.map(({ line, caption: title, anchors }) => [
      line,
      {
        type: 'object',
        title,
        additionalProperties: false,
        required: ['level'],
        properties: {
          level: {
            type: 'string',
            title,
            oneOf: levels.map(level => ({ const: level, title: `${levelNames[level]} (${anchors[level]})` })),
          },
          note: { type: 'string', title: 'Ghi chú', maxLength: 2000 },
        },
      },
    ]),
  ),
})

/** The form of a number as it was on a day ('YYYY-MM-DD'). A record keeps the one under which it was made. */
export const formOn = (forms: readonly OfficialForm[], form: string, day: string): OfficialForm | undefined =>
  forms.find(one => one.form === form && isInForce(one, day))

/** The lines in force on a day, for a form or for all. */
export const linesOn = (lines: readonly DatedLines[], form: string, day: string): DatedLines | undefined =>
  lines.find(one => (one.form === undefined || one.form === form) && isInForce(one, day))
