import type { Actor } from '@mangnon/core/account/role.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestApp, type TestApp } from '../testing/test-app.ts'
import { makeBrowser } from '../testing/test-browser.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { enrolHere, makePerson, testPassword } from '../testing/test-people.ts'
import { haNoiCommune, phatTich } from '../testing/test-records.ts'

let database: TestDatabase
let server: TestApp

beforeAll(async () => {
  database = await makeTestDatabase()
  server = await makeTestApp(database, 'production')
})
afterAll(async () => {
  await server.close()
  await database.drop()
})

const administrator = async (areaPath: string) => server.as(await database.actor('administrator', areaPath))
const chair = async (areaPath: string) => server.as(await database.actor('commune_chair', areaPath))
type Caller = Awaited<ReturnType<typeof administrator>>

const ask = (call: Caller, username: string) =>
  call('/api/account-resets', {
    method: 'POST',
    body: { id: newId(), username, reason: 'Quên mật khẩu, mất điện thoại' },
  })
const confirm = (call: Caller, id: string, requestId = newId()) =>
  call(`/api/account-resets/${id}/confirm`, { method: 'POST', body: {}, requestId })

test('two persons, a slip of paper, a new password, a new phone: what was before opens nothing', async () => {
  const person = await makePerson(database)
  const before = makeBrowser(server.app)
  await before.signIn(person.username, testPassword)
  const { codes } = await enrolHere(before)
  expect((await before.get('/api/session')).statusCode).toBe(200)

  const second = await chair(phatTich)
  const asked = await ask(await administrator('25.24.'), person.username)
  const { id } = asked.json()
  // Asking alone changes nothing.
  expect((await before.get('/api/session')).statusCode).toBe(200)
  expect((await second('/api/todo')).json().items[0]).toMatchObject({ kind: 'resets_waiting', count: 1 })
  const requestId = newId()
  const slip = (await confirm(second, id, requestId)).json()
  expect(slip).toMatchObject({
    username: person.username,
    code: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/),
  })
  expect((await confirm(second, id, requestId)).json()).toEqual(slip)
  expect((await confirm(second, id)).json().code).toBe('wrong_state')
  expect((await before.get('/api/session')).json().code).toBe('signed_out')

  const browser = makeBrowser(server.app)
  expect((await browser.signIn(person.username, testPassword)).json().code).toBe('wrong_password')
  expect((await browser.signIn(person.username, slip.code.toUpperCase())).json().step).toBe('password')
  expect((await browser.send('/api/sign-in/password', { next: 'mot-cau-moi-de-nho' })).json().step).toBe('enrolment')
  await enrolHere(browser)
  expect((await browser.get('/api/session')).statusCode).toBe(200)

  const later = makeBrowser(server.app)
  expect((await later.signIn(person.username, slip.code)).json().code).toBe('wrong_password')
  expect((await later.signIn(person.username, 'mot-cau-moi-de-nho')).json().step).toBe('second_step')
  expect((await later.send('/api/sign-in/code', { code: codes[0] })).json().code).toBe('wrong_code')
  expect((await second('/api/account-resets')).json().rows.find((row: { id: string }) => row.id === id).state).toBe(
    'used',
  )
  const acts = await database.owner<{ act: string }>(
    `select act from journal where subject_id = $1 and act like 'account.reset%' order by id`,
    [person.accountId],
  )
  expect(acts.map(row => row.act)).toEqual(['account.reset_asked', 'account.reset_confirmed'])
})

describe('who', () => {
  test('the same person is never both, not even past the checks of the application', async () => {
    const person = await makePerson(database)
    const actor = await database.actor('administrator', '25.24.')
    const one = await server.as(actor)
    const { id } = (await ask(one, person.username)).json()
    expect((await confirm(one, id)).json().code).toBe('not_allowed')
    const past = await database.db.as(actor, 'account_administration', tx =>
      tx.client.query(`select account_reset_confirm($1, 'x', 'x', now()) as account`, [id]),
    )
    expect(past.rows[0].account).toBeNull()
    await expect(
      database.owner(`update account_reset set confirmed_by = asked_by where id = $1`, [id]),
    ).rejects.toThrow(/check/)
  })

  test.each<[string, () => Promise<Caller>, string]>([
    ['an administrator of another province', () => administrator('25.01.'), 'not_found'],
    ['a chair of another commune', () => chair(haNoiCommune), 'not_allowed'],
    ['a commune officer', async () => server.as(await database.actor('commune_officer', phatTich)), 'not_allowed'],
  ])('%s neither asks nor confirms', async (_name, who, code) => {
    const person = await makePerson(database)
    const { id } = (await ask(await administrator('25.24.'), person.username)).json()
    const call = await who()
    expect((await ask(call, person.username)).json().code).toBe(code)
    expect(['not_found', 'not_allowed']).toContain((await confirm(call, id)).json().code)
  })

  test('an administrator does not reset an equal', async () => {
    const equal = await makePerson(database, { role: 'administrator', areaPath: '25.24.' })
    expect((await ask(await administrator('25.24.'), equal.username)).json().code).toBe('not_allowed')
    expect((await ask(await administrator(''), equal.username)).statusCode).toBe(200)
  })
})

describe('the second person was made by neither of the two', () => {
  type Parties = { readonly first: Actor; readonly person: Actor; readonly third: Actor }

  /** A reset that the province's administrator asks for, and a chair or administrator who would be the second. */
  const askedWith = async (
    role: 'commune_chair' | 'administrator',
    appointedBy: (parties: Parties) => string | null,
    when: 'before' | 'after' = 'before',
  ) => {
    const account = await makePerson(database)
    const first = await database.actor('administrator', '25.24.')
    const third = await database.actor('administrator', '')
    const person: Actor = { ...first, accountId: account.accountId }
    const appoint = async () => {
      const second = await database.actor(role, role === 'administrator' ? '25.24.' : phatTich)
      await database.owner('update role_grant set ended_at = now() where id = $1', [second.grantId])
      const grantId = newId()
      await database.owner(
        'insert into role_grant (id, account_id, role, area_path, valid_from, granted_by) values ($1, $2, $3, $4, vietnam_today(), $5)',
        [grantId, second.accountId, role, second.areaPath, appointedBy({ first, person, third })],
      )
      return { ...second, grantId }
    }
    const early = when === 'before' ? await appoint() : null
    const { id } = (await ask(await server.as(first), account.username)).json()
    return { id, second: early ?? (await appoint()) }
  }
  /** What the function of the database says to whoever comes past the application. */
  const past = async (second: Actor, id: string): Promise<string | null> => {
    const done = await database.db.as(second, 'account_administration', tx =>
      tx.client.query<{ account: string | null }>(`select account_reset_confirm($1, 'x', 'x', now()) as account`, [id]),
    )
    return done.rows[0]?.account ?? null
  }

  test.each<[string, Parameters<typeof askedWith>]>([
    ['a chair whom the first appointed', ['commune_chair', ({ first }) => first.accountId]],
    ['an administrator whom the first appointed', ['administrator', ({ first }) => first.accountId]],
    ['a chair appointed by whose password it is', ['commune_chair', ({ person }) => person.accountId]],
    [
      'a chair appointed by a third, after it was asked for',
      ['commune_chair', ({ third }) => third.accountId, 'after'],
    ],
  ])('%s is refused, by the application, the list and the database', async (_name, how) => {
    const { id, second } = await askedWith(...how)
    const call = await server.as(second)
    const listed = (await call('/api/account-resets')).json().rows.find((row: { id: string }) => row.id === id)
    expect(listed).toMatchObject({ state: 'waiting', barred: true, can: ['cancel'] })
    expect((await confirm(call, id)).json().code).toBe('not_independent')
    expect(await past(second, id)).toBeNull()
  })

  test.each<[string, Parameters<typeof askedWith>]>([
    ['a chair appointed by a third', ['commune_chair', ({ third }) => third.accountId]],
    ['an administrator appointed by nobody of the system', ['administrator', () => null]],
  ])('%s confirms', async (_name, how) => {
    const { id, second } = await askedWith(...how)
    const call = await server.as(second)
    const listed = (await call('/api/account-resets')).json().rows.find((row: { id: string }) => row.id === id)
    expect(listed).toMatchObject({ barred: false, can: ['confirm', 'cancel'] })
    expect((await confirm(call, id)).statusCode).toBe(200)
  })

  test('an appointment that has ended does not serve for the present one', async () => {
    const { id, second } = await askedWith('commune_chair', ({ first }) => first.accountId)
    const grants = await database.owner(
      'select granted_by from role_grant where account_id = $1 and granted_by is null',
      [second.accountId],
    )
    expect(grants).toHaveLength(1)
    expect(await past(second, id)).toBeNull()
  })
})

describe('when', () => {
  test('one at a time; taken back or run out, it may be asked for again', async () => {
    const person = await makePerson(database)
    const [call, second] = [await administrator('25.24.'), await chair(phatTich)]
    const { id } = (await ask(call, person.username)).json()
    expect((await ask(call, person.username)).json().code).toBe('wrong_state')
    expect((await call(`/api/account-resets/${id}/cancel`, { method: 'POST', body: {} })).statusCode).toBe(200)
    const again = (await ask(call, person.username)).json()
    await database.owner(`update account_reset set confirm_until = now() - interval '1 second' where id = $1`, [
      again.id,
    ])
    expect((await confirm(second, again.id)).json().code).toBe('wrong_state')
    expect((await ask(call, person.username)).statusCode).toBe(200)
  })

  test('a code that has run out opens nothing', async () => {
    const person = await makePerson(database)
    const second = await chair(phatTich)
    const { id } = (await ask(await administrator('25.24.'), person.username)).json()
    const { code } = (await confirm(second, id)).json()
    await database.owner('update account_secret set first_code_until = now() where account_id = $1', [person.accountId])
    expect((await makeBrowser(server.app).signIn(person.username, code)).json().code).toBe('wrong_password')
  })
})

describe('no one person stands behind both (ADR 29)', () => {
  const house = new Date('2026-01-01T00:00:00Z')
  const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000)
  /** Somebody in a role, appointed so many days ago by somebody. */
  const appointed = async (role: Actor['role'], areaPath: string, by: Actor | null, days: number): Promise<Actor> => {
    const someone = await database.actor(role, areaPath)
    await database.owner("update role_grant set ended_at = granted_at - interval '400 days' where id = $1", [
      someone.grantId,
    ])
    const grantId = newId()
    await database.owner(
      `insert into role_grant (id, account_id, role, area_path, valid_from, granted_by, granted_at) values ($1, $2, $3, $4, vietnam_today() - 400, $5, $6)`,
      [grantId, someone.accountId, role, areaPath, by?.accountId ?? null, ago(days)],
    )
    return { ...someone, grantId }
  }
  let root: Actor
  beforeAll(async () => {
    root = await database.actor('administrator', '')
    await database.owner(
      `insert into role_grant (id, account_id, role, area_path, valid_from, granted_at) values ($1, $2, 'administrator', '', '2026-01-01', $3)`,
      [newId(), (await database.actor('administrator', '')).accountId, house],
    )
  })

  type Made = { readonly asker: Actor; readonly confirmer: Actor }
  const cases: [string, () => Promise<Made>, boolean][] = [
    [
      'a chair whom a creature of the asker appointed, the chain a day old',
      async () => {
        const asker = await appointed('administrator', '25.24.', root, 100)
        const hand = await appointed('administrator', phatTich, asker, 1)
        return { asker, confirmer: await appointed('commune_chair', phatTich, hand, 1) }
      },
      false,
    ],
    [
      'the maker, who lets a creature ask',
      async () => {
        const maker = await appointed('administrator', '25.24.', root, 100)
        return { asker: await appointed('administrator', phatTich, maker, 1), confirmer: maker }
      },
      false,
    ],
    [
      'two creatures of a third',
      async () => {
        const third = await appointed('administrator', '25.24.', root, 100)
        return {
          asker: await appointed('administrator', phatTich, third, 2),
          confirmer: await appointed('commune_chair', phatTich, third, 1),
        }
      },
      false,
    ],
    [
      'the same chain, eight days old',
      async () => {
        const asker = await appointed('administrator', '25.24.', root, 100)
        const hand = await appointed('administrator', phatTich, asker, 8)
        return { asker, confirmer: await appointed('commune_chair', phatTich, hand, 8) }
      },
      true,
    ],
    [
      'the province, for the administrator whom it appointed long ago',
      async () => {
        const maker = await appointed('administrator', '25.24.', root, 100)
        return { asker: await appointed('administrator', phatTich, maker, 30), confirmer: maker }
      },
      true,
    ],
    [
      'a new chair of an older hand than the asker’s',
      async () => {
        const old = await appointed('administrator', '25.24.', root, 100)
        const asker = await appointed(
          'administrator',
          phatTich,
          await appointed('administrator', '25.24.', root, 90),
          3,
        )
        return { asker, confirmer: await appointed('commune_chair', phatTich, old, 3) }
      },
      true,
    ],
    [
      'whom the asker appointed, however long ago',
      async () => {
        const asker = await appointed('administrator', phatTich, root, 100)
        return { asker, confirmer: await appointed('commune_chair', phatTich, asker, 90) }
      },
      false,
    ],
  ]
  test.each(cases)('%s', async (_name, made, may) => {
    const { asker, confirmer } = await made()
    const account = await makePerson(database)
    const { id } = (await ask(await server.as(asker), account.username)).json()
    const call = await server.as(confirmer)
    const listed = (await call('/api/account-resets')).json().rows.find((row: { id: string }) => row.id === id)
    expect(listed).toMatchObject({ barred: !may })
    if (!may) {
      const done = await database.db.as(confirmer, 'account_administration', tx =>
        tx.client.query<{ account: string | null }>(`select account_reset_confirm($1, 'x', 'x', now()) as account`, [
          id,
        ]),
      )
      expect(done.rows[0]?.account).toBeNull()
    }
    const answer = await confirm(call, id)
    expect(answer.statusCode).toBe(may ? 200 : 403)
    if (!may) expect(answer.json().code).toBe('not_independent')
  })
})
