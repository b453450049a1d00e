import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import type { Actor } from '@mangnon/core/account/role.ts'
import { largestCaseFile } from '@mangnon/core/case/file/case-file.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../../testing/test-app.ts'
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts'
import { aNotice, phatTichId } from '../../testing/test-notice.ts'
import { otherCommune, phatTich } from '../../testing/test-records.ts'

let database: TestDatabase
let server: TestApp
type Person = 'officer' | 'chair' | 'clinic' | 'school' | 'collaborator' | 'province' | 'foreign' | 'foreignClinic'
const people = {} as Record<Person, Actor>
let picture: Buffer
const words = 'TOẠ ĐỘ NHÀ TRẺ'

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database)
  people.officer = await database.actor('commune_officer', phatTich)
  people.chair = await database.actor('commune_chair', phatTich)
  people.clinic = await database.actor('standing_member', phatTich)
  people.school = await database.actor('standing_member', phatTich)
  people.collaborator = await database.actor('village_collaborator', `${phatTich}001.`)
  people.province = await database.actor('province_officer', '25.24.')
  people.foreign = await database.actor('commune_officer', otherCommune)
  people.foreignClinic = await database.actor('standing_member', otherCommune)
  picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
    .withExif({
      IFD0: { ImageDescription: words },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 5/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 1/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

/** A task of the clinic in a case of its own; the way there is another test's. */
const aTask = async (state = 'received'): Promise<{ caseId: string; task: string }> => {
  const [caseId, plan, item, task] = [newId(), newId(), newId(), newId()]
  await database.owner(
    `insert into protection_case (id, code, commune_path, event_path, t0, due_at, law, state) values ($1, $2, $3, $3, now(), now(), '{}', 'in_progress')`,
    [caseId, `VV-${caseId.slice(-12)}`, phatTich],
  )
  await database.owner(
    `insert into case_plan (id, case_id, commune_path, cycle, version, state, form_day, items, last_day, author, author_name) values ($1, $2, $3, 1, 1, 'submitted', current_date, 1, current_date, $4, 'x')`,
    [plan, caseId, phatTich, people.officer.accountId],
  )
  await database.owner(
    `insert into case_plan_item (id, plan_id, case_id, commune_path, position, measure, need_area, from_on, to_on) values ($1, $2, $3, $4, 0, '50a', 'health', current_date, current_date)`,
    [item, plan, caseId, phatTich],
  )
  await database.owner(
    `insert into case_task (id, case_id, item_id, commune_path, account_id, account_name, account_role, state, due_on, sent_by, sent_by_name, late_at)
     values ($1, $2, $3, $4, $5, 'Trạm', 'standing_member', $6, current_date, $5, 'x', now())`,
    [task, caseId, item, phatTich, people.clinic.accountId, state],
  )
  return { caseId, task }
}
const body = (bytes: Buffer, name: string) => {
  const edge = `mangnon${newId()}`
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/jpeg\r\n\r\n`
  return { edge, payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]) }
}
const attach = async (
  who: Person,
  task: string,
  bytes: Buffer,
  {
    name = 'anh.jpg',
    id = newId(),
    requestId = newId(),
    part,
  }: { name?: string; id?: string; requestId?: string; part?: string } = {},
) => {
  const { edge, payload } = body(bytes, name)
  const place = who === 'officer' || who === 'chair' || who === 'foreign' ? 'case-tasks' : 'given-tasks'
  const answer = await server.app.inject({
    method: 'POST',
    url: part === undefined ? `/api/${place}/${task}/files?id=${id}` : `/api/cases/${task}/files?id=${id}&part=${part}`,
    headers: {
      ...(await server.headersOf(people[who])),
      ...{ 'content-type': `multipart/form-data; boundary=${edge}`, 'idempotency-key': requestId },
    },
    payload,
  })
  return { id, answer }
}
const ask = async (who: Person, url: string, method: 'GET' | 'POST' = 'GET') =>
  method === 'GET'
    ? (await server.as(people[who]))(url)
    : (await server.as(people[who]))(url, { method, body: {}, requestId: newId() })
const stored = (): string[] =>
  readdirSync(server.app.context.filesFolder, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(server.app.context.filesFolder, name))
    .filter(name => statSync(name).isFile())

describe('a file on a paper of the case', () => {
  const opened = async () => {
    const notice = aNotice({ communeId: phatTichId })
    const answer = await (await server.as(people.officer))('/api/notices', { method: 'POST', body: notice })
    return { caseId: answer.json().caseId as string, part: notice.id }
  }

  test('a scan of the signed copy and a picture of evidence: in the dossier, sealed by it, whole on record', async () => {
    const { caseId, part } = await opened()
    const evidence = newId()
    await (await server.as(people.officer))(`/api/cases/${caseId}/evidence`, {
      method: 'POST',
      body: {
        ...{ id: evidence, version: 1, object: 'Áo', origin: 'Bà ngoại', holder: 'Công an xã', sha256: null },
        takenAt: new Date(Date.now() - 60_000).toISOString(),
      },
    })
    const { id, answer } = await attach('officer', caseId, picture, { name: 'Mẫu 01 đã ký.jpg', part })
    expect(answer.statusCode, answer.body).toBe(200)
    expect((await attach('chair', caseId, picture, { part: evidence })).answer.statusCode).toBe(200)
    const dossier = (await ask('chair', `/api/cases/${caseId}/dossier`)).json()
    const paper = dossier.parts.find((one: { id: string }) => one.id === part)
    expect(paper).toMatchObject({ takesFile: true, files: [{ id, name: 'Mẫu 01 đã ký.jpg', stripped: true }] })
    expect(dossier.parts.find((one: { id: string }) => one.id === id)).toMatchObject({
      title: 'Tệp kèm theo: Mẫu 01 đã ký.jpg',
      takesFile: false,
    })
    const { evidence: pieces } = (await ask('officer', `/api/cases/${caseId}/proceedings`)).json()
    expect(pieces[0].files).toHaveLength(1)
    const shown = await ask('officer', `/api/case-files/${id}`)
    expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined()
    expect(Buffer.compare((await ask('chair', `/api/case-files/${id}/original`, 'POST')).rawPayload, picture)).toBe(0)
    for (const [who, code] of [
      ['clinic', 404],
      ['foreign', 404],
      ['province', 404],
      ['collaborator', 403],
    ] as const)
      expect([who, (await ask(who, `/api/case-files/${id}`)).statusCode]).toEqual([who, code])
    await expect(database.owner(`update case_file set part = $2 where id = $1`, [id, evidence])).rejects.toThrow()
  })

  test('not on what is no paper of the case, nor from elsewhere; the same request is one file; it goes with its case', async () => {
    const { caseId, part } = await opened()
    const other = await opened()
    const before = stored().length
    for (const [who, on, code] of [
      ['officer', newId(), 404],
      ['officer', other.part, 404],
      ['foreign', part, 404],
    ] as const)
      expect((await attach(who, caseId, picture, { part: on })).answer.statusCode).toBe(code)
    expect(stored()).toHaveLength(before)
    const [id, requestId] = [newId(), newId()]
    for (const _ of [1, 2])
      expect((await attach('officer', caseId, picture, { id, requestId, part })).answer.statusCode).toBe(200)
    expect((await attach('officer', caseId, picture, { id: newId(), requestId, part })).answer.statusCode).toBe(409)
    await database.owner(`update protection_case set commune_path = $2 where id = $1`, [caseId, otherCommune])
    expect((await ask('officer', `/api/case-files/${id}`)).statusCode).toBe(404)
    expect((await ask('foreign', `/api/case-files/${id}`)).statusCode).toBe(200)
  })
})

describe('a picture', () => {
  test('is shown without what the camera wrote, turned as it was held; its original is kept byte for byte', async () => {
    expect((await sharp(picture).metadata()).exif?.includes(Buffer.from(words.slice(0, 2)))).toBe(true)
    const { caseId, task } = await aTask()
    const { id, answer } = await attach('clinic', task, picture, { name: '..\\Vết bầm.jpg' })
    expect(answer.statusCode, answer.body).toBe(200)
    const [given] = (await ask('clinic', '/api/given-tasks'))
      .json()
      .rows.filter((row: { id: string }) => row.id === task)
    const sha256 = createHash('sha256').update(picture).digest('hex')
    expect(given.files).toMatchObject([
      { id, name: 'Vết bầm.jpg', mediaType: 'image/jpeg', size: picture.length, sha256, stripped: true },
    ])
    for (const who of ['clinic', 'officer', 'chair'] as const) {
      const shown = await ask(who, `/api/case-files/${id}`)
      expect([shown.statusCode, shown.headers['content-type'], shown.headers['content-disposition']]).toEqual([
        200,
        'image/jpeg',
        'attachment',
      ])
      const told = await sharp(shown.rawPayload).metadata()
      expect([told.width, told.height, told.exif, told.xmp, told.iptc, told.orientation]).toEqual([
        20,
        40,
        undefined,
        undefined,
        undefined,
        undefined,
      ])
    }
    const original = await ask('officer', `/api/case-files/${id}/original`, 'POST')
    expect(Buffer.compare(original.rawPayload, picture)).toBe(0)
    const journal = await database.owner<{ act: string }>(`select act from journal where subject_id = $1 order by id`, [
      caseId,
    ])
    expect(journal.map(row => row.act)).toEqual(['case.file_added', 'case.file_original'])
    // Nothing of it stands in the clear: neither bytes nor name.
    for (const file of stored()) {
      const bytes = readFileSync(file)
      expect(
        bytes.includes(picture.subarray(0, 64)) ||
          bytes.includes(Buffer.from('JFIF')) ||
          bytes.includes(Buffer.from('bầm')),
      ).toBe(false)
    }
  })

  test('that is cut off, or is a bomb of pixels, is refused and nothing is kept', async () => {
    const { task } = await aTask()
    const before = stored().length
    const broken = picture.subarray(0, picture.length - 60)
    expect((await attach('clinic', task, broken)).answer.json().code).toBe('picture_damaged')
    const header = Buffer.from(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    )
    header.writeUInt32BE(60_000, 16)
    header.writeUInt32BE(60_000, 20)
    expect((await attach('clinic', task, header)).answer.json().code).toBe('picture_damaged')
    expect(stored()).toHaveLength(before)
  })
})

describe('what it is its content says', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const program = Buffer.concat([
    Buffer.from('MZ'),
    Buffer.alloc(58),
    Buffer.from([64, 0, 0, 0]),
    Buffer.from('PE\0\0'),
    Buffer.alloc(200),
  ])
  test.each<[string, Buffer, string, number]>([
    ['a paper', pdf, 'giay.pdf', 200],
    ['a paper under a picture’s name', pdf, 'giay.jpg', 200],
    ['a program under a picture’s name', program, 'anh.jpg', 422],
    [
      'a program of Linux',
      Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(200)]),
      'anh.png',
      422,
    ],
    ['a page with scripts', Buffer.from('<!doctype html><script>alert(1)</script>'), 'trang.pdf', 422],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'anh.png', 422],
    ['nothing', Buffer.alloc(0), 'anh.jpg', 422],
  ])('%s', async (_what, bytes, name, status) => {
    const { task } = await aTask()
    const { answer } = await attach('clinic', task, bytes, { name })
    expect(answer.statusCode, answer.body).toBe(status)
  })

  test('21 MB are refused; 2 GB before a byte of them is read', async () => {
    const { task } = await aTask()
    const { answer } = await attach('clinic', task, Buffer.alloc(largestCaseFile + 1))
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'file_above_limit'])
    const address = new URL(await server.app.listen({ port: 0, host: '127.0.0.1' }))
    const headers = await server.headersOf(people.clinic)
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(address.port), address.hostname, () =>
        socket.write(
          `POST /api/given-tasks/${task}/files?id=${newId()} HTTP/1.1\r\nhost: x\r\n${Object.entries(headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\r\n')}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 2147483648\r\n\r\n`,
        ),
      )
      let text = ''
      socket.on('data', part => {
        text += part.toString()
      })
      socket.on('end', () => resolve(text))
      socket.on('error', reject)
      socket.setTimeout(3000, () => resolve(text))
    })
    expect(said).toMatch(/^HTTP\/1\.1 413[\s\S]*connection: close[\s\S]*file_above_limit/i)
  })
})

describe('who sees it', () => {
  test.each<[Person, number]>([
    ['school', 404],
    ['foreignClinic', 404],
    ['foreign', 404],
    ['province', 404],
    ['collaborator', 403],
  ])('%s: %i, over the file, its original, the list and the table; nor attaches one', async (who, status) => {
    const { task } = await aTask()
    const { id } = await attach('officer', task, picture)
    expect((await ask(who, `/api/case-files/${id}`)).statusCode).toBe(status)
    expect([403, 404]).toContain((await ask(who, `/api/case-files/${id}/original`, 'POST')).statusCode)
    expect([403, 404]).toContain((await attach(who, task, picture)).answer.statusCode)
    expect((await ask(who, '/api/given-tasks')).body).not.toContain(id)
    const n = await database.db.as(
      people[who],
      'child_protection',
      async tx => (await tx.client.query('select from case_file where id = $1', [id])).rowCount,
    )
    expect(n).toBe(0)
  })

  test('whoever has the task, but not the original; not once it went to somebody else, or thirty days after', async () => {
    const { task } = await aTask()
    const { id } = await attach('officer', task, picture)
    expect((await ask('clinic', `/api/case-files/${id}`)).statusCode).toBe(200)
    expect((await ask('clinic', `/api/case-files/${id}/original`, 'POST')).statusCode).toBe(403)
    await database.owner('update case_task set account_id = $2 where id = $1', [task, people.school.accountId])
    expect([
      (await ask('clinic', `/api/case-files/${id}`)).statusCode,
      (await ask('school', `/api/case-files/${id}`)).statusCode,
    ]).toEqual([404, 200])
    await database.owner(
      `update case_task set state = 'done', answered_at = now() - interval '31 days' where id = $1`,
      [task],
    )
    expect((await ask('school', `/api/case-files/${id}`)).statusCode).toBe(404)
    expect((await ask('officer', `/api/case-files/${id}`)).statusCode).toBe(200)
  })
})

test('once: sent again it is one file, another under its request is a 409; not to a task that was declined', async () => {
  const { task } = await aTask()
  const [id, requestId] = [newId(), newId()]
  const before = stored().length
  expect((await attach('clinic', task, picture, { id, requestId })).answer.statusCode).toBe(200)
  expect((await attach('clinic', task, picture, { id, requestId })).answer.statusCode).toBe(200)
  expect((await attach('clinic', task, Buffer.from('%PDF-1.4\n%%EOF\n'), { id, requestId })).answer.json().code).toBe(
    'request_reused',
  )
  expect((await attach('clinic', task, picture, { id })).answer.json().code).toBe('id_taken')
  expect(await database.owner('select from case_file where task_id = $1', [task])).toHaveLength(1)
  // An original and what is shown; of what was not written nothing is left.
  expect(stored()).toHaveLength(before + 2)
  const refused = await aTask()
  await database.owner(`update case_task set state = 'refused', answered_at = now() where id = $1`, [refused.task])
  expect((await attach('clinic', refused.task, picture)).answer.json().code).toBe('wrong_state')
})

test('a byte that was changed in the store does not open; an erasure makes all of it unreadable', async () => {
  const { task } = await aTask()
  const { id } = await attach('clinic', task, picture)
  const [row] = await database.owner<{ kept: string; shown: string }>(
    'select kept, shown from case_file where id = $1',
    [id],
  )
  const file = path.join(server.app.context.filesFolder, (row?.kept ?? '').slice(0, 2), row?.kept ?? '')
  const bytes = readFileSync(file)
  bytes[40] = (bytes[40] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect((await ask('officer', `/api/case-files/${id}/original`, 'POST')).statusCode).toBe(500)
  expect((await ask('officer', `/api/case-files/${id}`)).statusCode).toBe(200)
  await database.owner('update case_file set wrapped_key = null, sealed = null where id = $1', [id])
  expect((await ask('officer', `/api/case-files/${id}`)).json().code).toBe('erased')
})
