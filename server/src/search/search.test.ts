import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { foldName } from '@mangnon/core/name/fold.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeChild, createChild, endChild } from '../child/child.commands.ts'
import { ListChildren } from '../child/child.views.ts'
import { listChildren } from '../child/child-list.query.ts'
import { createHousehold } from '../household/household.commands.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, haNoiCommune, otherCommune, phatTich } from '../testing/test-records.ts'
import { checkBefore, looksAnHour } from './check-before.ts'
import { searchPeople } from './search.queries.ts'
import { ChildToBe, SearchPeople } from './search.views.ts'

let database: TestDatabase
const actors = new Map<string, Actor>()
const household = newId()
let codes: { child: string; household: string }

const actor = async (role: Role, area: string): Promise<Actor> => {
  const known = actors.get(role + area) ?? (await database.actor(role, area))
  actors.set(role + area, known)
  return known
}
const enter = async (area: string, ...children: Parameters<typeof aChild>[0][]) => {
  const officer = await actor('commune_officer', area)
  const made = []
  for (const facts of children)
    made.push(await database.db.as(officer, 'register_keeping', tx => createChild(tx, aChild(facts))))
  return made
}
const find = async (q: string, role: Role = 'commune_officer', area = phatTich, more: object = {}) =>
  database.db.as(await actor(role, area), 'register_keeping', tx =>
    searchPeople(tx, SearchPeople.parse({ q, ...more })),
  )
const names = async (...asked: Parameters<typeof find>) => (await find(...asked)).rows.map(row => row.fullName)
const check = async (facts: object, area = phatTich) =>
  database.db.as(await actor('commune_officer', area), 'register_keeping', tx =>
    checkBefore(tx, ChildToBe.parse({ fullName: '', birth: null, motherName: null, personalNumber: null, ...facts })),
  )

beforeAll(async () => {
  database = await makeTestDatabase()
  const made = await database.db.as(await actor('commune_officer', phatTich), 'register_keeping', tx =>
    createHousehold(tx, aHousehold({ id: household, phone: '0912345678' })),
  )
  const [first] = await enter(
    phatTich,
    {
      fullName: 'Nguyễn Thị Hương',
      birth: '2015-05-03',
      motherName: 'Trần Thị Mai',
      personalNumber: '027315001234',
      householdId: household,
    },
    { fullName: 'Nguyễn Thị Hường', birth: '2016', motherName: 'Lê Thị Sương' },
    { fullName: 'Nguyễn Thị Ngọc Lan', birth: '2018-03-05', motherName: 'Phạm Thị Hoa' },
    { fullName: "H'Hen Niê", birth: '2014-01-02', motherName: "H'Lan Êban" },
    { fullName: 'Y Blô Niê Kđăm', birth: '2014-01-03' },
    { fullName: 'Giàng A Páo', birth: '2017-11', fatherName: 'Giàng A Sử', motherName: null },
    { fullName: 'Trần Trung Kiên', birth: '2013-09-09' },
    { fullName: 'Lý Thị Mỹ', birth: '2012-12-12' },
    { fullName: 'CB Nguyễn Thị Loan', birth: '2026-10-10', motherName: 'Nguyễn Thị Loan' },
    { fullName: 'Rơ Châm Ắt', birth: '2019-06-06' },
  )
  codes = { child: first?.code ?? '', household: made.code }
  await enter(otherCommune, { fullName: 'Nguyễn Thị Hương', birth: '2015-05-03', motherName: 'Vũ Thị Là' })
  await enter(haNoiCommune, {
    fullName: 'Đỗ Gia Hân',
    birth: '2019-02-28',
    motherName: 'Ngô Thị Bích',
    personalNumber: '001319009999',
  })
})
afterAll(() => database.drop())

describe('one box finds the right child first', () => {
  test.each([
    ['Nguyễn Thị Hương', 'Nguyễn Thị Hương'],
    ['Nguyễn Thị Hường', 'Nguyễn Thị Hường'],
    ['nguyen thi huong 2016', 'Nguyễn Thị Hường'],
    ['NGUYỄN THỊ HƯƠNG'.normalize('NFD'), 'Nguyễn Thị Hương'],
    ['nguyeenx thij hwowng', 'Nguyễn Thị Hương'],
    ['Nguye6n4 Thi5 Hu7o7ng', 'Nguyễn Thị Hương'],
    ['Nguye^~n Thi. Hu+o+ng', 'Nguyễn Thị Hương'],
    ['\u202bNguyễn Thị Hương\u200f', 'Nguyễn Thị Hương'],
    ['Hương Nguyễn Thị', 'Nguyễn Thị Hương'],
    ['nguyen huong', 'Nguyễn Thị Hương'],
    ['nguyen thi huogn', 'Nguyễn Thị Hương'],
    ['nguyen thi lan', 'Nguyễn Thị Ngọc Lan'],
    ['nguyen thi ngoc', 'Nguyễn Thị Ngọc Lan'],
    ['ngoc l', 'Nguyễn Thị Ngọc Lan'],
    ['tran chung kien', 'Trần Trung Kiên'],
    ['lí thị mĩ', 'Lý Thị Mỹ'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['h hen nie', "H'Hen Niê"],
    ['H’HEN NIÊ', "H'Hen Niê"],
    ['y blo nie', 'Y Blô Niê Kđăm'],
    ['dang a pao', 'Giàng A Páo'],
    ['ro cham at', 'Rơ Châm Ắt'],
    ['mẹ trần thị mai 2015', 'Nguyễn Thị Hương'],
    ['huong con ba mai', 'Nguyễn Thị Hương'],
    ['Giàng A Páo, Giàng A Sử', 'Giàng A Páo'],
    ['bố giàng a sử', 'Giàng A Páo'],
    ['mẹ lê thị xương', 'Nguyễn Thị Hường'],
    ['5/3/2018', 'Nguyễn Thị Ngọc Lan'],
    ['pao 15/11/2017', 'Giàng A Páo'],
    ['027315001234', 'Nguyễn Thị Hương'],
    ['0273150', 'Nguyễn Thị Hương'],
    ['0912 345 678', 'Nguyễn Thị Hương'],
    ['mẹ nguyễn thị loan', 'CB Nguyễn Thị Loan'],
  ])('%s', async (q, first) => {
    expect((await names(q))[0]).toBe(first)
  })

  test('the code of a child and of a household', async () => {
    expect(await names(codes.child.toLowerCase())).toEqual(['Nguyễn Thị Hương'])
    const answer = await find(codes.household)
    expect(answer.rows.map(row => row.fullName)).toEqual(['Nguyễn Thị Hương'])
    expect(answer.households).toEqual([{ id: household, code: codes.household, headName: 'Nguyễn Văn Hùng' }])
  })

  test('says why a child is shown and what the words were read as', async () => {
    const answer = await find('huong 2015 mẹ mai')
    expect(answer.rows[0]).toMatchObject({ fullName: 'Nguyễn Thị Hương', reasons: ['words', 'birth', 'parent'] })
    expect(answer.read).toEqual({ name: 'huong', parent: 'mai', birth: '2015-01-01' })
  })
})

test.each([
  'a',
  '%',
  "'",
  '😀',
  "' or 1=1 --",
  '\u202b',
  '\\',
  'x'.repeat(400),
  'a b c d e f g h i j k l',
  '0',
  '31/02/2022',
  ':* | &',
])('bad input %#: %s', async q => {
  if (q.trim() === '') return
  expect((await find(q)).rows.length).toBeLessThanOrEqual(20)
})
test('ten thousand letters are refused at the door', () => {
  expect(SearchPeople.safeParse({ q: 'x'.repeat(10_000) }).success).toBe(false)
})

test('the commune’s list finds a misspelled name as well', async () => {
  const officer = await actor('commune_officer', phatTich)
  const page = await database.db.as(officer, 'register_keeping', tx =>
    listChildren(tx, ListChildren.parse({ q: 'tran chung kien' })),
  )
  expect(page.rows.map(row => row.fullName)).toEqual(['Trần Trung Kiên'])
})

describe('a search stays in its area', () => {
  test.each([
    ['commune_officer', otherCommune, 1],
    ['commune_officer', haNoiCommune, 0],
    ['province_officer', '25.24.', 2],
    ['province_officer', '25.01.', 0],
    ['village_collaborator', `${phatTich}001.`, 0],
  ] as const)('%s of %s finds %d', async (role, area, many) => {
    expect((await names('nguyen thi huong 2015', role, area)).length).toBe(many)
  })
})

test('too many equals are said so, with what to add', async () => {
  await enter(
    otherCommune,
    ...Array.from({ length: 21 }, (_, n) => ({
      fullName: 'Lê Văn Đông',
      birth: `2016-01-${String(n + 1).padStart(2, '0')}`,
    })),
  )
  const answer = await find('le van dong', 'commune_officer', otherCommune)
  expect(answer).toMatchObject({ total: 21, tooMany: true, add: ['birth', 'parent'] })
  expect(answer.rows).toHaveLength(20)
  expect((await find('le van dong', 'commune_officer', otherCommune, { offset: 20 })).rows).toHaveLength(1)
  expect(await find('le van dong 7/1/2016', 'commune_officer', otherCommune)).toMatchObject({ tooMany: false })
})

test('a name that changed is found by the new one; who ended comes last', async () => {
  const [made] = await enter(otherCommune, { fullName: 'Cao Thị Bưởi' }, { fullName: 'Cao Thị Quýt' })
  const officer = await actor('commune_officer', otherCommune)
  await database.db.as(officer, 'register_keeping', tx =>
    changeChild(tx, made?.id ?? '', { ...aChild({ fullName: 'Cao Thị Quýt' }), version: 1 }),
  )
  expect(await names('cao thi quyt', 'commune_officer', otherCommune)).toEqual(['Cao Thị Quýt', 'Cao Thị Quýt'])
  await database.db.as(officer, 'register_keeping', tx =>
    endChild(tx, made?.id ?? '', { version: 2, on: '2026-01-01', reason: 'moved_away' }),
  )
  const { rows } = await find('cao thi quyt', 'commune_officer', otherCommune)
  expect(rows.map(row => row.endedOn)).toEqual([null, '2026-01-01'])
})

describe('names that are not the own one', () => {
  const told = async (q: string, area = otherCommune, role: Role = 'commune_officer') =>
    (await find(q, role, area)).rows.map(row => [row.fullName, row.knownAs, row.reasons[0]])
  const change = async (id: string, facts: Parameters<typeof aChild>[0], version: number) =>
    database.db.as(await actor('commune_officer', otherCommune), 'register_keeping', tx =>
      changeChild(tx, id, { ...aChild(facts), version }),
    )

  test('a nickname and a former name find the child, say why, and stand below who bears the name now', async () => {
    const [child, bearer] = await enter(
      otherCommune,
      { fullName: 'Mạc Thị Thoan', birth: '2016-02-29', otherNames: ' Cún ;  Bé Xíu'.normalize('NFD') },
      { fullName: 'Mạc Thị Thơm', birth: '2016-02-29' },
    )
    expect(await told('cún')).toEqual([['Mạc Thị Thoan', 'Cún', 'other']])
    expect(await told('be xiu 2016')).toEqual([['Mạc Thị Thoan', 'Bé Xíu', 'other']])
    expect(await told('bé xíu 2017')).toEqual([])
    await change(child?.id ?? '', { fullName: 'Mạc Thị Thắm', birth: '2016-02-29', otherNames: 'Cún' }, 1)
    expect(await told('mac thi thoan')).toEqual([['Mạc Thị Thắm', 'Mạc Thị Thoan', 'former']])
    expect(await told('bé xíu')).toEqual([])
    // Who bears it now comes first.
    await change(bearer?.id ?? '', { fullName: 'Mạc Thị Thoan', birth: '2016-02-29' }, 1)
    expect((await told('Mạc Thị Thoan')).slice(0, 2)).toEqual([
      ['Mạc Thị Thoan', null, 'marks'],
      ['Mạc Thị Thắm', 'Mạc Thị Thoan', 'former'],
    ])
    // A name that was taken back is no former one.
    await change(child?.id ?? '', { fullName: 'Mạc Thị Thoan', birth: '2016-03-01', otherNames: null }, 2)
    expect((await told('Mạc Thị Thoan 1/3/2016'))[0]).toEqual(['Mạc Thị Thoan', null, 'marks'])
    expect(await told('mạc thị thắm 1/3/2016')).toMatchObject([['Mạc Thị Thoan', 'Mạc Thị Thắm', 'former']])
    expect(await told('cún')).toEqual([])
  })

  test('they are seen where the child is seen', async () => {
    await enter(otherCommune, { fullName: 'Tô Thị Nhiên', otherNames: 'Mướp' })
    expect(await told('mướp', '25.24.', 'province_officer')).toHaveLength(1)
    expect(await told('mướp', '25.01.', 'province_officer')).toEqual([])
    expect(await told('mướp', phatTich)).toEqual([])
    expect(await told('mướp', `${otherCommune}001.`, 'village_collaborator')).toEqual([])
  })

  test('what was known before the table is folded as the register folds it', async () => {
    for (const name of ["H'Hen Niê", 'Y Blô Niê Kđăm', 'ĐỖ Gia-Hân', 'Nguyễn Thị Hường'.normalize('NFD')])
      expect(
        (
          await database.owner<{ key: string }>(
            `select trim(regexp_replace(regexp_replace(translate(lower(regexp_replace(normalize($1::text, nfd), '[\\u0300-\\u036f]', '', 'g')),
                'đð', 'dd'), '[''’‘ʼ\`´]', '', 'g'), '[^a-z0-9]+', ' ', 'g')) as key`,
            [name],
          )
        )[0]?.key,
      ).toBe(foldName(name))
  })
})

describe('the check before a child is entered', () => {
  const han = { fullName: 'do gia han', birth: '2019-02-28' }
  test.each([
    ['the same name and day', han, ['name_birth']],
    ['the same name and mother', { fullName: 'Đỗ Gia Hân', motherName: 'ngo thi bich' }, ['name_mother']],
    ['the same number', { personalNumber: '001319009999' }, ['number']],
    ['another day', { ...han, birth: '2019-03-28' }, []],
    ['the year alone', { ...han, birth: '2019' }, []],
    ['a name alone', { fullName: 'Đỗ Gia Hân' }, []],
    ['a given name alone', { fullName: 'Hân', birth: '2019-02-28' }, []],
    ['a newborn under her name', { fullName: 'CB Ngô Thị Bích', motherName: 'Ngô Thị Bích' }, []],
  ])('%s', async (_name, facts, ways) => {
    const answer = await check(facts)
    expect(answer.elsewhere.map(({ way }) => way)).toEqual(ways)
    // The commune and by what: nothing else of that child leaves.
    for (const other of answer.elsewhere) expect(Object.keys(other).sort()).toEqual(['communeId', 'communeName', 'way'])
    expect(answer.here).toEqual([])
  })

  test('in the own commune the child is shown', async () => {
    const answer = await check({ fullName: 'nguyen thi huong', birth: '2015-05-03' })
    expect(answer.here.map(row => row.fullName)).toEqual(['Nguyễn Thị Hương'])
    expect(answer.elsewhere).toHaveLength(1)
  })

  test('each look is on record, and after so many in an hour nothing more is asked', async () => {
    const commune = '25.01.00008.'
    expect(await check(han, commune)).toMatchObject({ limited: false })
    const officer = await actor('commune_officer', commune)
    const kept = () =>
      database.owner(`select from audit where actor_id = $1 and action = 'child.looked_for_elsewhere'`, [
        officer.accountId,
      ])
    expect(await kept()).toHaveLength(1)
    for (let n = 1; n < looksAnHour; n += 7)
      await Promise.all(Array.from({ length: Math.min(7, looksAnHour - n) }, () => check(han, commune)))
    expect(await check(han, commune)).toMatchObject({ limited: true, elsewhere: [] })
    expect(await kept()).toHaveLength(looksAnHour)
  })

  test('whoever enters no children may not ask', async () => {
    const chair = await actor('commune_chair', phatTich)
    await expect(
      database.db.as(chair, 'register_keeping', tx =>
        tx.client.query(`select * from child_elsewhere('{}', null, '{}', '001319009999')`),
      ),
    ).rejects.toMatchObject({ code: 'MN002' })
  })
})
