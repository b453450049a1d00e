import { type DatedLines, type FormSchema, type OfficialForm, scoredSchema } from './form.ts'
import basis from './legal-basis.json' with { type: 'json' }
import form01 from './mau-01.json' with { type: 'json' }
import form02 from './mau-02.json' with { type: 'json' }
import form03 from './mau-03.json' with { type: 'json' }
import form04 from './mau-04.json' with { type: 'json' }
import form05 from './mau-05.json' with { type: 'json' }
import form06 from './mau-06.json' with { type: 'json' }
import form07 from './mau-07.json' with { type: 'json' }
import recipientLines from './recipients.json' with { type: 'json' }

/** The tables say what their answers are; the schema takes it from them, so that an anchor stands in one place. */
const whole = (form: OfficialForm): OfficialForm => {
  const tables = Object.fromEntries(form.tables.map(table => [table.table.slice(-1), scoredSchema(table)]))
  const properties: Record<string, FormSchema> = { ...form.schema.properties, ...tables }
  return { ...form, schema: { ...form.schema, properties } }
}

/** The official forms of a case, Mẫu số 01 to 07 of the annex of NĐ 56/2017 (Công báo 363 + 364 of 22-5-2017), word for word. */
export const caseForms: readonly OfficialForm[] = (
  [form01, form02, form03, form04, form05, form06, form07] as unknown as readonly OfficialForm[]
).map(whole)

/** “Nơi nhận” by date: those that the forms print are no more since 2025. */
export const recipients: readonly DatedLines[] = recipientLines
/** “Căn cứ” of the decisions by date. */
export const legalBasis: readonly DatedLines[] = basis
