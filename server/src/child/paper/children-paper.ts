import { gapsOf } from '@mangnon/core/child/gaps.ts'
import { turns } from '@mangnon/core/date/age.ts'
import { formatBirth } from '@mangnon/core/date/birth-date.ts'
import { invalid } from '@mangnon/core/error/error.ts'
import { circumstanceLists } from '@mangnon/legal/circumstances/circumstances.ts'
import { sexes } from '@mangnon/legal/code-lists/sexes.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { resolveCommune, villageMap } from '../../area/commune.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { dayForPeople, letterhead, printed, secrecy } from '../../print/print-data.ts'
import type { PaperDocument } from '../../print/typeset.ts'
import type { PrintList } from './paper.views.ts'

type Wanted = z.output<typeof PrintList>['list']

/** More than this is no list to work off by hand: the spreadsheet holds any number. */
const mostRows = 5000

const select = (tx: Transaction, commune: string, village: string | undefined) =>
  tx.query
    .selectFrom('child as c')
    .select(['c.id', 'c.code', 'c.full_name', 'c.sex', 'c.birth', 'c.father_name', 'c.mother_name', 'c.village_path'])
    .select(['c.school_name', 'c.school_class', 'c.gaps'])
    .where('c.commune_path', '=', commune)
    .where('c.ended_on', 'is', null)
    .$if(village !== undefined, query => query.where('c.village_path', '=', village ?? ''))
    .orderBy('c.sort_key')
    .orderBy('c.id')
    .limit(mostRows)

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]
type Found = {
  readonly title: string
  readonly head: string
  readonly rows: readonly { readonly child: Row; readonly told: string | null }[]
}

const byCircumstance = async (query: ReturnType<typeof select>, group: string, day: string): Promise<Found> => {
  const leaves = circumstanceLists
    .flatMap(list => list.entries)
    .filter(entry => entry.group === group || entry.code === group)
  const named = circumstanceLists.flatMap(list => list.groups).find(one => one.code === group) ?? leaves[0]
  if (leaves.length === 0 || !named) throw invalid({ path: 'list.group', code: 'invalid' })
  const nameOf = new Map(leaves.map(leaf => [leaf.code, leaf.name.vi]))
  const rows = await query
    .innerJoin('child_circumstance as k', 'k.child_id', 'c.id')
    .select(['k.code as circumstance', 'k.valid_from'])
    .where('k.replaced_at', 'is', null)
    .where('k.code', 'in', [...nameOf.keys()])
    .where('k.valid_from', '<=', day)
    .where(eb => eb.or([eb('k.valid_to', 'is', null), eb('k.valid_to', '>', day)]))
    .execute()
  return {
    title: `Danh sách trẻ em: ${named.name.vi}`,
    head: 'Hoàn cảnh, từ ngày',
    rows: rows.map(row => ({
      child: row,
      told: `${nameOf.get(row.circumstance) ?? row.circumstance}, ${dayForPeople(row.valid_from)}`,
    })),
  }
}

const byAge = async (
  query: ReturnType<typeof select>,
  { age, from, to }: Extract<Wanted, { by: 'age' }>,
): Promise<Found> => {
  if (to < from) throw invalid({ path: 'list.to', code: 'end_before_start' })
  // A year more on both sides for births of which the day is not known; which of them turn, core says.
  const rows = await query
    .where('c.birth_last', '>=', sql<string>`(${from}::date - make_interval(years => ${age + 1}))::date`)
    .where('c.birth_first', '<=', sql<string>`(${to}::date - make_interval(years => ${age - 1}))::date`)
    .execute()
  return {
    title: `Danh sách trẻ em tròn ${age} tuổi từ ${dayForPeople(from)} đến ${dayForPeople(to)}`,
    head: 'Ngày tròn tuổi',
    rows: rows
      .flatMap(child => {
        const turn = child.birth === null ? null : turns(child.birth, age)
        return turn && turn.first <= to && turn.last >= from ? [{ child, turn }] : []
      })
      .sort((a, b) => (a.turn.first < b.turn.first ? -1 : a.turn.first > b.turn.first ? 1 : 0))
      .map(({ child, turn }) => ({
        child,
        told:
          turn.first === turn.last
            ? dayForPeople(turn.first)
            : `Chưa rõ ngày sinh (${dayForPeople(turn.first)} – ${dayForPeople(turn.last)})`,
      })),
  }
}

const bySchool = async (query: ReturnType<typeof select>): Promise<Found> => {
  const rows = await query
    .clearOrderBy()
    .where('c.school_name', 'is not', null)
    .orderBy('c.school_name')
    .orderBy('c.school_class')
    .orderBy('c.sort_key')
    .execute()
  return {
    title: 'Danh sách trẻ em theo trường, lớp',
    head: 'Trường, lớp',
    rows: rows.map(child => ({ child, told: [child.school_name, child.school_class].filter(Boolean).join(', ') })),
  }
}

/** What of a record is missing, in the words of the register. */
const missing: Readonly<Record<string, string>> = {
  birthDay: 'ngày sinh đầy đủ',
  sex: 'giới tính',
  ethnicity: 'dân tộc',
  parents: 'cha, mẹ hoặc người nuôi dưỡng',
}

const withoutNumber = async (query: ReturnType<typeof select>): Promise<Found> => {
  const rows = await query.where('c.personal_number', 'is', null).execute()
  return {
    title: 'Danh sách trẻ em chưa có số định danh cá nhân',
    head: 'Còn thiếu',
    rows: rows.map(child => ({
      child,
      told: ['số định danh', ...gapsOf(child.gaps).flatMap(gap => missing[gap] ?? [])].join('; '),
    })),
  }
}

const find = (query: ReturnType<typeof select>, list: Wanted, day: string): Promise<Found> => {
  switch (list.by) {
    case 'circumstance':
      return byCircumstance(query, list.group, day)
    case 'age':
      return byAge(query, list)
    case 'school':
      return bySchool(query)
    case 'number':
      return withoutNumber(query)
  }
}

/** One of the commune's lists of children on paper; what the actor may not see is not in it. Leaves an audit entry. */
export const childrenOnPaper = async (
  tx: Transaction,
  input: z.output<typeof PrintList>,
  day: string,
): Promise<PaperDocument & { fileName: string }> => {
  const commune = await resolveCommune(tx, input.commune)
  const villages = await villageMap(tx, commune.path)
  const village = input.village === undefined ? undefined : villages.pathOf(input.village)
  const found = await find(select(tx, commune.path, village), input.list, day)
  const head = await letterhead(tx, commune.path)
  tx.audit({
    action: 'child.list_printed',
    communePath: commune.path,
    count: found.rows.length,
    detail: { ...input.list, ...(input.village && { village: input.village }) },
  })
  const [year, month, date] = day.split('-')
  return {
    template: 'child/paper/children-paper.typ',
    fileName: `danh-sach-tre-em-${day}.pdf`,
    data: {
      ...head,
      title: found.title,
      subtitle: village === undefined ? '' : (villages.nameOf(village) ?? ''),
      head: found.head,
      dayInWords: `ngày ${date} tháng ${month} năm ${year}`,
      secrecy,
      rows: found.rows.map(({ child, told }) => ({
        code: child.code,
        name: child.full_name,
        birth: child.birth && formatBirth(child.birth),
        sex: printed(sexes, child.sex),
        father: child.father_name,
        mother: child.mother_name,
        village: villages.nameOf(child.village_path),
        told,
      })),
    },
  }
}
