import { existsSync, readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHistory } from '../audit/history.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { phatTich } from '../testing/test-records.ts'
import { listSteps } from './register.fixture.ts'
import { remarksFile } from './remarks-file.ts'

const folder = `${process.env.MANGNON_SHARED ?? '../shared'}/data/samples`
const file = `${folder}/danh-sach-tre-em-xa.xlsx`
const present = existsSync(file)
if (!present) process.stdout.write(`skipped: the commune's list is not in ${folder} (MANGNON_SHARED)\n`)

describe.skipIf(!present)('a real commune list, from the file into the register and back', () => {
  let database: TestDatabase
  let steps: ReturnType<typeof listSteps>
  let id: string
  const count = async (sql: string) => (await database.owner<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n
  beforeAll(async () => {
    database = await makeTestDatabase()
    steps = listSteps(database, await database.actor('commune_officer', phatTich))
    id = await steps.bring(readFileSync(file))
  })
  afterAll(() => database.drop())

  test('the dry run gives every row a verdict and writes nothing', async () => {
    const { state, counts, layout } = await steps.view(id)
    expect(state).toBe('checked')
    expect(counts).toMatchObject({ rows: 1218, new: 1169, same: 0, changed: 0, decision: 36, waiting: 36, error: 13 })
    expect(counts?.newVillages).toHaveLength(6)
    expect(layout?.sheets).toMatchObject([{ headerRows: [5, 6], children: 1218 }])
    expect(await count('child')).toBe('0')
    expect(await count('household')).toBe('0')
  })

  test.each([
    [13, 'decision', 'note:died'],
    [29, 'new', 'birth:year-only'],
    [423, 'error', 'birth:future'],
  ])('row %i is %s for %s, with the cell and what to do', async (sheetRow, verdict, code) => {
    const rows = (await Promise.all([0, 200, 400].map(offset => steps.rows(id, { offset })))).flat()
    const row = rows.find(one => one.sheetRow === sheetRow)
    expect(row?.verdict).toBe(verdict)
    const remark = row?.remarks.find(one => one.code === code)
    expect(remark?.cell).toMatch(new RegExp(`^[A-L]${sheetRow}$`))
    expect(remark?.sentence.vi).toMatch(/[.]$/)
  })

  test('the file of remarks has the same cells in the same rows and one column more', async () => {
    const actor = await database.actor('commune_officer', phatTich)
    const made = await database.db.as(actor, 'register_import', tx => remarksFile(tx, steps.work.filesFolder, id))
    const [before, after] = await Promise.all([readXlsx(readFileSync(file)), readXlsx(readFileSync(await made.make()))])
    const [was, is] = [before.sheets[0], after.sheets[0]]
    expect(is?.rows.map(row => row.slice(0, 12))).toEqual(was?.rows.map(row => row.slice(0, 12)))
    expect(is?.merges).toEqual(was?.merges)
    expect(is?.rows[5]?.[12]).toBe('Nhận xét của hệ thống')
    expect(is?.rows[422]?.[12]).toMatch(/^Chưa ghi được vào sổ\.\nCột [CD], /)
    expect(is?.rows[7]?.[12] ?? null).toBeNull()
  })

  test('confirmed, every new row is a child with household, periods, number and history', async () => {
    await steps.confirm(id)
    expect(await steps.view(id)).toMatchObject({ state: 'written', can: ['decide', 'undo'] })
    expect(await count('child where ended_on is null')).toBe('1169')
    expect(await count('child_residence')).toBe('1169')
    expect(await count(`journal where subject = 'child' and act = 'child.created'`)).toBe('1169')
    expect(await count('child c join household h on h.id = c.household_id where c.village_path = h.village_path')).toBe(
      await count('child where household_id is not null'),
    )
    expect(await count('identifier')).toBe(await count('child where personal_number is not null'))
    expect(await count(`area where level = 'village'`)).toBe('6')
    expect(await count(`child where code !~ '^TE-26-[0-9A-Z]{4,}-[0-9A-Z]$' or search = ''`)).toBe('0')
    // Brothers and sisters share one household.
    expect(
      await count(
        `(select 1 from child where father_name is not null and mother_name is not null group by family_key having count(distinct household_id) > 1) f`,
      ),
    ).toBe('0')
  })

  test('the history of a child says who brought it in, from which list', async () => {
    const [child] = await database.owner<{ id: string }>(`select id from child where full_name = 'Võ Thành Kiên'`)
    const actor = await database.actor('commune_chair', phatTich)
    const { entries } = await database.db.as(actor, 'register_keeping', tx => readHistory(tx, 'child', child?.id ?? ''))
    expect(entries).toMatchObject([{ act: 'child.created', batchId: id, actorName: 'Người kiểm thử' }])
    expect(entries[0]?.changes).toContainEqual({ field: 'village', before: null, after: 'Thôn Đông' })
  })

  test('brought in again, it says nothing new; what was decided is not asked twice', async () => {
    const waiting = await steps.rows(id, { waiting: true })
    expect(waiting).toHaveLength(36)
    await steps.decide(
      id,
      waiting.map(row => ({
        rowNo: row.rowNo,
        decision: row.remarks.some(({ code }) => code.startsWith('repeat:')) ? 'skip' : 'new',
      })),
    )
    const again = await steps.bring(readFileSync(file))
    const { counts } = await steps.view(again)
    expect(counts).toMatchObject({ new: 0, changed: 0, waiting: 0, error: 13 })
    expect((counts?.same ?? 0) + (counts?.decision ?? 0)).toBe(1205)
    await steps.confirm(again)
    // 1,169 and the 27 that a person let in; nine repeats were left out.
    expect(await count('child where ended_on is null')).toBe('1196')
  })

  test('undone, nothing of it is left in the register and its numbers are free', async () => {
    await steps.undo(id)
    expect(await count('child where ended_on is null')).toBe('0')
    expect(await count('household where ended_on is null')).toBe('0')
    expect(await count('identifier')).toBe('0')
    expect(await count(`child where end_reason <> 'entered_in_error'`)).toBe('0')
    expect(await count(`area where level = 'village' and valid_to is null`)).toBe('0')
    const after = await steps.bring(readFileSync(file))
    expect((await steps.view(after)).counts).toMatchObject({
      new: 1169,
      same: 0,
      // The nine repeats were left out in the second list too, which still stands: they are not asked about again.
      waiting: 27,
      error: 13,
    })
  })
})
