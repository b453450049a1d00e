import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createChild } from '../child/child.commands.ts'
import { createHousehold } from '../household/household.commands.ts'
import { storedPath } from '../platform/file-store.ts'
import { tablesHolding } from '../testing/everywhere.ts'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { aChild, aHousehold, otherCommune, phatTich } from '../testing/test-records.ts'
import { removeErasedFiles } from './erased-files.ts'
import { keepErasures, ledgerFile } from './erasure-ledger.ts'
import { loadConsentTexts } from './load-consent-texts.ts'

/** Nobody else bears these. */
const words = {
  name: 'Nguyễn Xoá Sạch Kim',
  number: '027218009991',
  mother: 'Trần Mẹ Sạch Kim',
  note: 'Ghi chú sạch kim',
}
const fileHash = 'ab'.repeat(32)

let database: TestDatabase
let server: TestApp
let officer: Actor
let as: Record<'officer' | 'chair' | 'auditor' | 'stranger' | 'administrator', Awaited<ReturnType<TestApp['as']>>>
const childId = newId()
const erasureId = newId()
const folder = (): string => server.app.context.filesFolder

const owner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A list as it lies after it was written: one row that became the child, one that names the child and became nobody. */
const bringIn = async (state: string): Promise<string> => {
  const batch = newId()
  await database.owner(
    `insert into import_batch (id, commune_path, name, file_name, file_size, file_hash, state, created_by, created_by_name)
     values ($1, $2, 'Danh sách', 'a.xlsx', 1, $3, $4, $5, 'x')`,
    [batch, phatTich, fileHash, state, officer.accountId],
  )
  for (const [row, child, number] of [
    [1, childId, words.number],
    [2, newId(), words.number],
    [3, newId(), null],
  ] as const)
    await database.owner(
      `insert into import_row (batch_id, row_no, commune_path, sheet, sheet_row, cells, verdict, full_name, personal_number, child_id, mother_name)
       values ($1, $2, $3, 1, $2, $4, 'new', $5, $6, $7, $8)`,
      [
        batch,
        row,
        phatTich,
        JSON.stringify([number === null ? 'Người khác' : words.name]),
        number === null ? 'Người khác' : words.name,
        number,
        child,
        number === null ? null : words.mother,
      ],
    )
  return batch
}

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  officer = await database.actor('commune_officer', phatTich)
  as = {
    officer: await server.as(officer),
    chair: await server.as(await database.actor('commune_chair', phatTich, 'Chủ tịch xã')),
    auditor: await server.as(await database.actor('data_protection_auditor', '25.24.')),
    stranger: await server.as(await database.actor('commune_chair', otherCommune)),
    administrator: await server.as(await database.actor('administrator', phatTich)),
  }
  await owner(loadConsentTexts)
  const household = aHousehold()
  await database.db.as(officer, 'register_keeping', tx => createHousehold(tx, household))
  await database.db.as(officer, 'register_keeping', tx =>
    createChild(
      tx,
      aChild({
        id: childId,
        fullName: words.name,
        personalNumber: words.number,
        motherName: words.mother,
        notes: words.note,
        householdId: household.id,
        schoolName: 'Trường Sạch Kim',
      }),
    ),
  )
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const change = async () => {
  const child = (await as.officer(`/api/children/${childId}`)).json()
  const body = {
    ...aChild({ id: childId }),
    ...child,
    version: child.version,
    circumstance: 'Hoàn cảnh sạch kim',
    reason: words.note,
  }
  return as.officer(`/api/children/${childId}`, {
    method: 'PATCH',
    body: { ...body, householdId: child.household?.id, id: undefined },
  })
}

const order = {
  id: erasureId,
  orderNumber: '12/QĐ-TA',
  orderDate: '2026-11-20',
  issuer: 'Tòa án nhân dân',
  legalText: 'Luật 91/2025/QH15',
}

describe('an erasure by order', () => {
  test('finds the child all over the database beforehand', async () => {
    expect((await change()).statusCode).toBe(200)
    const [text] = (await as.officer('/api/consent-texts')).json().rows
    const consent = {
      id: newId(),
      textId: text.id,
      byChild: true,
      byRepresentative: true,
      representativeName: words.mother,
      method: 'signed_paper',
      givenOn: '2026-11-01',
    }
    expect((await as.officer(`/api/children/${childId}/consents`, { method: 'POST', body: consent })).statusCode).toBe(
      200,
    )
    const asked = {
      id: newId(),
      childId,
      kind: 'delete',
      requester: 'representative',
      requesterName: words.mother,
      contact: '0912',
      content: words.note,
      receivedAt: '2026-11-20T08:00:00+07:00',
    }
    expect((await as.officer('/api/data-requests', { method: 'POST', body: asked })).statusCode).toBe(200)
    await bringIn('written')
    expect(await tablesHolding(database, words.name)).toEqual(['child', 'import_row', 'journal'])
    expect(await tablesHolding(database, words.number)).toEqual(['child', 'identifier', 'import_row', 'journal'])
    // What is sealed stands in clear nowhere.
    expect(await tablesHolding(database, words.mother)).toEqual(['child', 'import_row', 'journal'])
  })

  test('is entered by one person and confirmed by another of the area', async () => {
    const enter = { method: 'POST', body: order } as const
    expect((await as.stranger(`/api/children/${childId}/erasures`, enter)).statusCode).toBe(403)
    expect((await as.officer(`/api/children/${childId}/erasures`, enter)).statusCode).toBe(200)
    const second = await as.officer(`/api/children/${childId}/erasures`, {
      method: 'POST',
      body: { ...order, id: newId() },
    })
    expect(second.json().code).toBe('wrong_state')
    const confirm = (who: keyof typeof as) =>
      as[who](`/api/erasures/${erasureId}/confirm`, { method: 'POST', body: {} })
    expect((await confirm('officer')).json().code).toBe('two_persons_needed')
    expect((await confirm('stranger')).statusCode).toBe(404)
    expect((await confirm('administrator')).statusCode).toBe(403)
    expect((await as.chair('/api/erasures')).json().rows).toMatchObject([
      { id: erasureId, child: { fullName: words.name }, can: ['confirm', 'withdraw'] },
    ])
    // Who watches over the data sees the order, not the child.
    expect((await as.auditor('/api/erasures')).json().rows).toMatchObject([{ child: { fullName: null, code: null } }])
    expect(await tablesHolding(database, words.name)).toContain('child')
  })

  test('is refused while a list that would bring the child back is open', async () => {
    const batch = await bringIn('checked')
    const refused = await as.chair(`/api/erasures/${erasureId}/confirm`, { method: 'POST', body: {} })
    expect(refused.json().code).toBe('lists_open')
    await database.owner(`update import_batch set state = 'cancelled' where id = $1`, [batch])
  })

  test('is nobody’s to say outside the one function', async () => {
    await expect(
      database.db.as(officer, 'data_protection', tx =>
        tx.client.query(
          `update erasure set state = 'done', decided_at = now(), decided_by = gen_random_uuid() where id = $1`,
          [erasureId],
        ),
      ),
    ).rejects.toThrow('append_only')
    await expect(
      database.db.as(officer, 'data_protection', tx =>
        tx.client.query(`select erase_child($1, $2, 'x')`, [childId, erasureId]),
      ),
    ).rejects.toThrow('not_allowed')
    await expect(database.owner(`update journal set before = null, after = null, reason = null`)).rejects.toThrow(
      'append_only',
    )
  })

  test('leaves nothing of the person in any table, and a tombstone that says who, when and by which order', async () => {
    const kept = storedPath(folder(), fileHash)
    mkdirSync(path.dirname(kept), { recursive: true })
    writeFileSync(kept, words.name)
    const confirmed = await as.chair(`/api/erasures/${erasureId}/confirm`, { method: 'POST', body: {} })
    expect(confirmed.statusCode).toBe(200)
    for (const text of [
      ...Object.values(words),
      'Trường Sạch Kim',
      'Hoàn cảnh sạch kim',
      'xoá sạch kim',
      'xoa sach kim',
      'sach kim',
    ])
      expect([text, await tablesHolding(database, text)]).toEqual([text, []])
    await expect.poll(() => existsSync(kept)).toBe(false)
    await expect.poll(() => existsSync(ledgerFile(folder()))).toBe(true)
    expect(readFileSync(ledgerFile(folder()), 'utf8')).toContain(childId)
    expect((await as.officer('/api/erasures?state=all')).json().rows).toMatchObject([
      {
        state: 'done',
        orderNumber: '12/QĐ-TA',
        decidedByName: 'Chủ tịch xã',
        can: [],
        destroyed: { listRows: 4, files: 1, sealed: 2 },
      },
    ])
    // Others in the same lists stay as they were.
    expect(await tablesHolding(database, 'Người khác')).toEqual(['import_row'])
  })

  test.each([
    ['the page', `/api/children/${childId}`],
    ['the history', `/api/children/${childId}/history`],
    ['the past', `/api/children/${childId}/as-at?day=2026-11-22`],
    ['the circumstances', `/api/children/${childId}/circumstances`],
    ['the consents', `/api/children/${childId}/consents`],
  ])('%s shows the tombstone', async (_what, url) => {
    const answer = await as.officer(url)
    expect([answer.statusCode, answer.json()]).toMatchObject([
      410,
      { code: 'erased', detail: { orderNumber: '12/QĐ-TA' } },
    ])
  })

  test('lists, searches and hand-outs show nothing', async () => {
    for (const url of ['/api/children', '/api/children?state=ended', '/api/households'])
      expect((await as.officer(url)).body).not.toContain(childId)
    for (const q of ['sach kim', words.number]) {
      const found = await as.officer('/api/children/search', { method: 'POST', body: { q } })
      expect(found.json()).toMatchObject({ total: 0, rows: [] })
    }
    const written = await as.officer(`/api/children/${childId}`, { method: 'PATCH', body: { ...aChild(), version: 1 } })
    expect(written.statusCode).toBe(410)
    const data = await as.officer(`/api/children/${childId}/data-export`, { method: 'POST', body: { id: newId() } })
    expect(data.statusCode).toBe(410)
  })

  test('frees the number, and cannot be done twice', async () => {
    const again = await as.chair(`/api/erasures/${erasureId}/confirm`, { method: 'POST', body: {} })
    expect(again.json().code).toBe('wrong_state')
    const other = aChild({ personalNumber: words.number, fullName: 'Lê Văn Mới' })
    expect((await as.officer('/api/children', { method: 'POST', body: other })).statusCode).toBe(200)
  })

  test('what the audit says of it holds no person’s text and is still there', async () => {
    const acts = await database.owner<{ action: string }>(
      `select distinct action from audit where subject_id = $1 order by 1`,
      [childId],
    )
    expect(acts.map(row => row.action)).toEqual(
      expect.arrayContaining(['child.created', 'consent.given', 'erasure.entered', 'erasure.done']),
    )
  })
})

describe('an erasure of a child of whom two records were merged', () => {
  const secret = {
    fullName: 'Lường Sầm Khuất',
    formerName: 'Lường Sầm Khuyết',
    otherNames: 'Cún Sầm Sì',
    motherName: 'Vi Sầm Mẹ',
    notes: 'lời sầm ghi',
    circumstance: 'hoàn cảnh sầm',
    schoolName: 'Trường Sầm Nưa',
    personalNumber: '027218009972',
  }
  const post = async (who: keyof typeof as, url: string, body: object) => {
    const answer = await as[who](url, { method: 'POST', body })
    expect([url, answer.statusCode, answer.body]).toMatchObject([url, 200, expect.anything()])
    return answer.json()
  }

  test('follows to the record that was merged away, and leaves no word of either', async () => {
    const { formerName, personalNumber, ...shared } = secret
    const [kept, gone] = [newId(), newId()]
    await post('officer', '/api/children', aChild({ ...shared, id: kept, birth: '2017-04-05' }))
    await post('officer', '/api/children', aChild({ ...shared, id: gone, birth: '2017-04-05', fullName: formerName }))
    const stays = (await as.officer(`/api/children/${gone}`)).json()
    const renamed = await as.officer(`/api/children/${gone}`, {
      method: 'PATCH',
      body: { ...stays, fullName: secret.fullName, personalNumber, reason: secret.notes },
    })
    expect(renamed.statusCode, renamed.body).toBe(200)
    await post('officer', '/api/duplicates/look', {})
    const pair = (await as.officer('/api/duplicates?state=open'))
      .json()
      .rows.find((row: { mine: { id: string } }) => [kept, gone].includes(row.mine.id))
    const view = (await as.officer(`/api/duplicates/${pair.id}`)).json()
    const keep = view.mine.id === kept ? 'mine' : 'other'
    await post('officer', `/api/duplicates/${pair.id}/merge`, {
      ...{ id: newId(), keep, taken: ['personalNumber'], reason: secret.notes },
      ...{ keptVersion: view[keep].version, goneVersion: view[keep === 'mine' ? 'other' : 'mine'].version },
    })
    // The name that only the other record bore leads to this one.
    const found = (await post('officer', '/api/search', { q: 'luong sam khuyet' })).rows
    expect(found).toMatchObject([{ id: kept, knownAs: formerName, reasons: expect.arrayContaining(['merged']) }])
    expect((await as.officer(`/api/children/${kept}`)).json().formerNames).toEqual([formerName])
    const orderOf = { ...order, id: newId(), orderNumber: '13/QĐ-TA' }
    const ofMerged = await as.officer(`/api/children/${gone}/erasures`, { method: 'POST', body: orderOf })
    expect([ofMerged.statusCode, ofMerged.json()]).toMatchObject([409, { code: 'erasure_of_merged' }])
    await post('officer', `/api/children/${kept}/erasures`, orderOf)
    for (const text of Object.values(secret))
      expect([text, await tablesHolding(database, text)]).toMatchObject([text, expect.arrayContaining(['journal'])])
    await post('chair', `/api/erasures/${orderOf.id}/confirm`, {})
    for (const text of [...Object.values(secret), 'sam khuat', 'sam khuyet', 'cun sam', 'vi sam', '2017-04-05'])
      expect([text, await tablesHolding(database, text)]).toEqual([text, []])
    for (const id of [kept, gone]) {
      const answer = await as.officer(`/api/children/${id}`)
      expect([answer.statusCode, answer.json()]).toMatchObject([410, { detail: { orderNumber: '13/QĐ-TA' } }])
    }
    const done = (await as.officer('/api/erasures?state=all')).json().rows as { id: string; state: string }[]
    expect(done.filter(row => row.id === orderOf.id).map(row => row.state)).toEqual(['done', 'done'])
    await expect
      .poll(() => existsSync(ledgerFile(folder())) && readFileSync(ledgerFile(folder()), 'utf8'))
      .toContain(gone)
    const told = await database.owner(`select from journal where subject_id = $1 and act = 'erasure.done'`, [gone])
    expect(told).toHaveLength(1)
  })
})

describe('a database put back from before an erasure', () => {
  test('is erased again at the next start; a list sent anew is left alone', async () => {
    const again = newId()
    await database.db.as(officer, 'register_keeping', tx =>
      createChild(tx, aChild({ id: again, fullName: 'Phạm Trở Về', personalNumber: null })),
    )
    const line = {
      ...JSON.parse(readFileSync(ledgerFile(folder()), 'utf8').split('\n')[0] ?? ''),
      childId: again,
      id: newId(),
    }
    writeFileSync(ledgerFile(folder()), `${JSON.stringify(line)}\n{"cut`)
    expect(await owner(client => keepErasures(client, folder()))).toBe(1)
    expect(await tablesHolding(database, 'Phạm Trở Về')).toEqual([])
    expect(await owner(client => keepErasures(client, folder()))).toBe(0)
    // The first order, which the ledger had lost, stands in it again.
    expect(readFileSync(ledgerFile(folder()), 'utf8')).toContain(childId)
    const kept = storedPath(folder(), fileHash)
    mkdirSync(path.dirname(kept), { recursive: true })
    writeFileSync(kept, 'x')
    await owner(client => removeErasedFiles(client, folder()))
    expect(existsSync(kept)).toBe(false)
    writeFileSync(kept, 'x')
    await bringIn('written')
    await owner(client => removeErasedFiles(client, folder()))
    expect(existsSync(kept)).toBe(true)
    rmSync(kept)
  })
})
