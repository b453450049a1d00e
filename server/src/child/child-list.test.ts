import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
let call: Awaited<ReturnType<TestApp['as']>>

const children = [
  { fullName: 'Nguyễn Thị Ánh', birth: '2015-06-12', personalNumber: '027315000001' },
  { fullName: 'Nguyễn Văn An', birth: '2016', sex: 'male' as const },
  { fullName: 'Trần Đức Anh', birth: '2020-02-29', sex: 'male' as const, motherName: 'Hoàng Thị Thúy' },
  { fullName: 'Lê Thị Hòa', birth: '2012-11', motherName: 'Phạm Thị Liên' },
  { fullName: 'Lê Thị Hoa', birth: '2012-11-02' },
  { fullName: 'Y Thơm Niê', birth: '2019-01-01', motherName: null },
  { fullName: 'Đỗ Bảo Ân', birth: null },
  { fullName: 'Nguyễn Lan Thị', birth: '2014-04-04' },
]

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  call = await server.as(await database.actor('commune_officer', phatTich))
  const household = aHousehold({ headName: 'Đỗ Văn Bảy', phone: '0912 345 678' })
  await call('/api/households', { method: 'POST', body: household })
  for (const facts of children) {
    const body = aChild({ ...facts, ...(facts.fullName === 'Đỗ Bảo Ân' && { householdId: household.id }) })
    expect((await call('/api/children', { method: 'POST', body })).statusCode).toBe(200)
  }
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const namesIn = (answer: Awaited<ReturnType<typeof call>>): string[] => {
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().rows.map((row: { fullName: string }) => row.fullName)
}
const names = async (query: string): Promise<string[]> => namesIn(await call(`/api/children?${query}`))
const found = async (q: string): Promise<string[]> =>
  namesIn(await call('/api/children/search', { method: 'POST', body: { q } }))

test('Vietnamese order by given name, then the rest', async () => {
  const listed = await names('')
  expect(listed.indexOf('Nguyễn Văn An')).toBeLessThan(listed.indexOf('Trần Đức Anh'))
  expect(listed.indexOf('Trần Đức Anh')).toBeLessThan(listed.indexOf('Nguyễn Thị Ánh'))
  expect(listed.indexOf('Nguyễn Thị Ánh')).toBeLessThan(listed.indexOf('Đỗ Bảo Ân'))
  expect(listed.indexOf('Lê Thị Hoa')).toBeLessThan(listed.indexOf('Lê Thị Hòa'))
})

describe('searching', () => {
  const cases: [string, string, string[]][] = [
    ['with diacritics', 'Nguyễn Thị Ánh', ['Nguyễn Thị Ánh']],
    ['without diacritics', 'nguyen thi anh', ['Nguyễn Thị Ánh']],
    ['in any word order', 'anh thi nguyen', ['Nguyễn Thị Ánh']],
    ['in NFD', 'Nguyễn Thị Ánh'.normalize('NFD'), ['Nguyễn Thị Ánh']],
    ['by the start of a word', 'bao a', ['Đỗ Bảo Ân']],
    ['đ typed as d', 'do bao an', ['Đỗ Bảo Ân']],
    ['the marked name first', 'Lê Thị Hòa', ['Lê Thị Hòa', 'Lê Thị Hoa']],
    ['the other tone placement', 'Lê Thị Hoà', ['Lê Thị Hòa', 'Lê Thị Hoa']],
    ['by the mother', 'Hoàng Thị Thuý', ['Trần Đức Anh']],
    ['by a personal number', '027315000001', ['Nguyễn Thị Ánh']],
    ['by the start of a personal number', '027315', ['Nguyễn Thị Ánh']],
    ['by the phone of the household', '0912345678', ['Đỗ Bảo Ân']],
    ['by birth date', '29/02/2020', ['Trần Đức Anh']],
    ['by name and birth year', 'le 2012', ['Lê Thị Hoa', 'Lê Thị Hòa']],
    ['a minority name', 'thom nie', ['Y Thơm Niê']],
    ['nobody', 'Không Có Ai', []],
    ['signs that mean something to SQL', `'|!&:*()\\ %_ --`, []],
  ]
  test.each(cases)('%s', async (_name, typed, expected) => {
    const shown = await found(typed)
    if (expected.length === 0 && !/\p{L}/u.test(typed)) return expect(shown).toHaveLength(children.length)
    expect(shown).toEqual(expected)
    return undefined
  })
})

describe('filters and pages', () => {
  const cases: [string, string, number][] = [
    ['boys', 'sex=male', 2],
    ['without a number', 'missing=personalNumber', 7],
    ['without a full birth date', 'missing=birthDay', 3],
    ['without parents or carer', 'missing=parents', 1],
    ['ended', 'state=ended', 0],
    ['a page in the middle', 'offset=3&limit=2', 2],
    ['a page beyond the end', 'offset=5000', 0],
  ]
  test.each(cases)('%s', async (_name, query, expected) => expect(await names(query)).toHaveLength(expected))

  test('the total counts all, not the page', async () => {
    expect((await call('/api/children?limit=2')).json()).toMatchObject({
      total: children.length,
      offset: 0,
      atLeast: false,
    })
  })

  test('a number is masked in lists', async () => {
    const answer = await call('/api/children')
    expect(answer.body).not.toContain('027315000001')
    expect(answer.body).toContain('••••••••0001')
  })

  test.each(['/api/children?q=anh', '/api/households?q=anh'])('words in an address are refused: %s', async url => {
    expect((await call(url)).json()).toMatchObject({ code: 'invalid_input' })
  })

  test('a search leaves its terms and the number of results in the audit', async () => {
    await found('anh')
    const [row] = await database.owner<{ action: string; count: number; detail: { words: string } }>(
      `select action, count, detail from audit order by seq desc limit 1`,
    )
    expect(row).toMatchObject({
      action: 'child.searched',
      count: 2,
      detail: { words: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) },
    })
  })
})
