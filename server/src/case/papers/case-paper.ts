import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { type DatedLines, linesOn, nation, type OfficialForm } from '@mangnon/legal/forms/form.ts'
import { dayForPeople } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import { dayInWords, fillBlanks, fillNumber } from './blanks.ts'

/** What was filled into a form, in the shape of its schema; what is left off is a blank to write on. */
export type FormValues = Readonly<Record<string, unknown>>

/** Who takes a paper away, for whom it is meant, when: on every page (NĐ 56/2017 Điều 24 khoản 3). */
export type PrintStamp = {
  /** How secret it is, such as 'Mật thông tin của trẻ em và người báo tin'. */
  readonly secrecy: string
  readonly scope: string
  readonly by: string
  /** As people read it, 'HH:MM dd/mm/yyyy' in Vietnamese time. */
  readonly at: string
  /** The how manieth copy this is. */
  readonly copy: number
}

export type CasePaperInput = {
  readonly form: OfficialForm
  readonly values: FormValues
  /** 'MN-26-…' and the child's name, since Mẫu số 02 has no field for it; null on a blank form. */
  readonly case: { readonly code: string; readonly child: string | null } | null
  /** The unit that issues it as it is called, 'Xã Phật Tích'; null leaves the form's own blank. */
  readonly commune: string | null
  /** From the number book of the year, the number alone; null leaves the dots. */
  readonly number: string | null
  /** 'YYYY-MM-DD'; null leaves the dots. */
  readonly day: string | null
  /** Names under the signatures, in the order of the form's signers. */
  readonly signers: readonly (string | null)[]
  readonly stamp: PrintStamp
}

const textOf = (values: FormValues, name: string): string | null => {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' ? String(value) : null
}
const upper = (text: string): string => text.toLocaleUpperCase('vi')
const dayOf = (values: FormValues, name: string): string | null => {
  const day = textOf(values, name)
  return day && dayForPeople(day)
}

/** A place without the kind of its unit: 'Phật Tích' of 'Xã Phật Tích'. */
const placeName = (commune: string): string => commune.replace(/^(Xã|Phường|Thị trấn|Đặc khu)\s+/i, '')

type Cost = { readonly cost?: number }
const đồng = new Intl.NumberFormat('vi-VN')

/** The sentences of a decision with its blanks filled. */
const articlesOf = ({ form, values }: CasePaperInput): string[] => {
  const of = (name: string) => textOf(values, name)
  const day = (name: string) => of(name) && dayInWords(of(name) ?? '')
  const blanks: Record<string, (string | null)[]> =
    form.form === '05'
      ? { article1: [of('childName')] }
      : {
          article1: [
            of('childName'),
            day('birth'),
            of('childAddress'),
            of('carer'),
            of('carerAddress'),
            of('days'),
            day('from'),
          ],
          article2: [of('childName'), of('receiver'), of('receiverAddress')],
          article4: [of('carer'), of('receiver'), of('worker')],
        }
  return ['article1', 'article2', 'article3', 'article4'].flatMap(name => {
    const text = form.texts[name]
    if (text === undefined) return []
    // What is counted is days: the decree allows fifteen of them.
    const words = of('days') === null ? text : text.replace('ngày/tháng kể', 'ngày kể')
    return [fillBlanks(words, blanks[name] ?? [], true)]
  })
}

const groupOf = ({ form, values }: CasePaperInput): string | null => {
  const group = form.schema.properties?.group?.oneOf?.find(one => one.const === values.group)
  return group ? upper(group.title.replace(/^trẻ em /, '')) : null
}

/** Everything of the form that is filled in by words around a blank rather than after a caption. */
const filledOf = (input: CasePaperInput) => {
  const { form, values, commune, day } = input
  const { texts } = form
  const of = (name: string) => textOf(values, name)
  const received = of('day')
  const estimate = Array.isArray(values.estimate) ? (values.estimate as Cost[]) : []
  return {
    place: fillBlanks(
      texts.place ?? '',
      // Mẫu số 04 leaves the place as mere dots.
      form.form === '04' ? [day && dayInWords(day)] : [commune && placeName(commune), day && dayInWords(day)],
    )
      .replace(/^\.+(?=,)/, dots => (commune ? placeName(commune) : dots))
      .trim(),
    number: fillNumber((texts.number ?? '').replace('(2)', commune ? 'UBND' : '(2)'), input.number),
    title: (texts.title ?? '').split('\n').map(line => fillBlanks(line, [groupOf(input)])),
    subtitle: fillBlanks(texts.subtitle ?? '', [of('childName')]),
    chair: commune ? `CHỦ TỊCH ỦY BAN NHÂN DÂN ${upper(commune)}` : (texts.chair ?? ''),
    proposal: fillBlanks(texts.proposal ?? '', [of('worker')]),
    articles: articlesOf(input),
    dayParts: received ? received.split('-').reverse() : [null, null, null],
    birth: of('birth') && formatBirth(of('birth') ?? ''),
    assessedOn: dayOf(values, 'assessedOn'),
    totalCost: đồng.format(estimate.reduce((sum, { cost }) => sum + (cost ?? 0), 0)),
  }
}

/** Of which case and child a paper is, at its head; `child` is null where it was not linked. */
export const subjectOf = (of: CasePaperInput['case']): string =>
  of ? [`Hồ sơ ${of.code}`, of.child && `Trẻ em: ${of.child}`].filter(Boolean).join('. ') : ''

/** The lines at the foot of every page. */
export const printedStamp = (stamp: PrintStamp) => ({
  secrecy: stamp.secrecy,
  scope: `Phạm vi cung cấp: ${stamp.scope}.`,
  by: `Người in: ${stamp.by}, ${stamp.at}. Bản in thứ ${stamp.copy}.`,
})
export type PrintedStamp = ReturnType<typeof printedStamp>

type Row = Readonly<Record<string, unknown>>
/** Days and money of the estimate as people read them. */
const forPeople = (values: FormValues): FormValues =>
  Array.isArray(values.estimate)
    ? {
        ...values,
        estimate: (values.estimate as Row[]).map(row => ({
          ...row,
          from: typeof row.from === 'string' && row.from !== '' ? dayForPeople(row.from) : null,
          to: typeof row.to === 'string' && row.to !== '' ? dayForPeople(row.to) : null,
          cost: typeof row.cost === 'number' ? đồng.format(row.cost) : null,
        })),
      }
    : values

const templates: Readonly<Record<string, string>> = { '05': 'decision', '07': 'decision' }

/**
 * One of the official forms 01 to 07 on paper: the form as it was when the record was made, what was filled in, and the lines that
 * stand on the day of the paper. The same in gives the same file.
 */
export const casePaper = (
  input: CasePaperInput,
  lines: { readonly recipients: readonly DatedLines[]; readonly legalBasis: readonly DatedLines[] },
  today: string,
): PaperDocument & { readonly fileName: string } => {
  const { form, stamp } = input
  const day = input.day ?? today
  return {
    template: `case/papers/${templates[form.form] ?? `mau-${form.form}`}.typ`,
    fileName: `mau-${form.form}${input.case ? `-${input.case.code}` : ''}.pdf`,
    data: {
      form,
      values: forPeople(input.values),
      nation,
      subject: subjectOf(input.case),
      office: input.commune && `ỦY BAN NHÂN DÂN\n${upper(input.commune)}`,
      filled: filledOf(input),
      recipients: linesOn(lines.recipients, form.form, day)?.lines ?? [],
      basis: linesOn(lines.legalBasis, form.form, day)?.lines ?? [],
      signers: input.signers,
      printed: printedStamp(stamp),
    },
  }
}
