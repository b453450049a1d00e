import type { MeetingPerson } from '@mangnon/core/case/plan/check-meeting.ts'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { dayForPeople, momentForPeople } from '../../print/print-data.ts'
import type { CaseRecord } from '../case.row.ts'
import { type CasePaperRow, type FormKind, formKinds, isFormKind } from '../papers/case-paper.queries.ts'
import {
  type MeasuresWords,
  type MinutesWords,
  openPaper,
  type PaperWords,
  type ProgressWords,
  type SafePlaceWords,
  type VisitWords,
} from '../papers/case-paper.sealed.ts'
import { onForm } from '../papers/case-print.ts'
import { digestOf } from './digest.ts'
import { type DossierPart, type Fact, plainPaper } from './dossier-part.ts'

type PlainKind = { readonly title: string; readonly facts: (words: PaperWords) => readonly Fact[] }

const progress = { waiting: 'Chưa làm', under_way: 'Đang làm', done: 'Đã xong', stopped: 'Dừng' } as const
const people = (present: readonly MeetingPerson[]): string =>
  present.map(({ name, of }) => [name, of].filter(Boolean).join(' – ')).join('; ')

/** Papers that the law has no form for. */
const plainKinds: Readonly<Record<string, PlainKind>> = {
  emergency_measures: {
    title: 'Biện pháp bảo vệ khẩn cấp đã làm',
    facts: words => [['Đã làm', (words as MeasuresWords).text]],
  },
  safe_place: {
    title: 'Bàn giao trẻ em đến nơi an toàn',
    facts: words => {
      const said = words as SafePlaceWords
      return [
        ['Lúc', momentForPeople(said.at)],
        ['Người nhận', said.receiver],
        ['Địa chỉ', said.receiverAddress],
        ['Điện thoại', said.phone],
        ['Ghi chú', said.note],
      ]
    },
  },
  minutes: {
    title: 'Biên bản họp về kế hoạch hỗ trợ, can thiệp',
    facts: words => {
      const said = words as MinutesWords
      return [
        ['Ngày họp', dayForPeople(said.heldOn)],
        ['Nơi họp', said.place],
        ['Thành phần', people(said.people)],
        ['Nội dung', said.minutes],
        ['Ý kiến của trẻ em', said.childOpinion],
        ['Ý kiến của cha, mẹ, người chăm sóc', said.carersOpinion],
      ]
    },
  },
  visit: { title: 'Thăm trẻ em, theo dõi', facts: words => [['Tình hình của trẻ em', (words as VisitWords).found]] },
  progress: {
    title: 'Báo cáo thực hiện kế hoạch',
    facts: words => {
      const said = words as ProgressWords
      return [
        ['Tiến độ', progress[said.status]],
        ['Kết quả, minh chứng', said.evidence],
      ]
    },
  },
}

const formTitles: Readonly<Record<FormKind, string>> = {
  initial: 'Đánh giá nguy cơ ban đầu, mức độ tổn hại',
  detailed: 'Thu thập thông tin, đánh giá nguy cơ cụ thể',
  review: 'Rà soát, đánh giá trẻ em sau khi thực hiện kế hoạch',
}

/** A paper that was signed in a case. */
export const signedPart = (keys: Keyring, row: CaseRecord, paper: CasePaperRow): DossierPart => {
  const words = openPaper<PaperWords>(keys, paper)
  const { kind, conclusion, advised, on_day: onDay, signed_by_name: byName } = paper
  const at = paper.signed_at.toISOString()
  const plain = plainKinds[kind]
  const title = isFormKind(kind) ? formTitles[kind] : (plain?.title ?? kind)
  return {
    ...{ id: paper.id, title, form: isFormKind(kind) ? formKinds[kind] : null },
    ...{ at, byName, inForce: paper.superseded_at === null },
    digest: words && digestOf({ kind, conclusion, advised, onDay, at, byName, words }),
    set:
      words &&
      (setting =>
        isFormKind(kind)
          ? onForm(row, paper, kind, words as never, setting)
          : plainPaper(
              { title, day: onDay && dayForPeople(onDay), signer: byName },
              plain?.facts(words) ?? [],
              setting,
            )),
  }
}
