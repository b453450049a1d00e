import { allows, type ProtectedRecord, type Rule } from '@mangnon/core/access/condition.ts'
import { ruleTable } from '@mangnon/core/access/rule-table.ts'
import type { Actor, Role } from '@mangnon/core/account/role.ts'
import { communePath, pathLevel } from '@mangnon/core/area/area-path.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import { CircumstanceCode, Event } from '../circumstance/circumstance.views.ts'
import { dayInVietnam } from '../platform/today.ts'
import { WaitingReason } from '../register/register.views.ts'
import { aDetailed, anInitial, aPlan, aReview, someMinutes } from '../testing/test-notice.ts'
import { aChild, aHousehold } from '../testing/test-records.ts'
import { type Kind, type Made, officerRole } from './access-world.fixture.ts'
import { dataProtectionPayloads } from './data-protection-payloads.fixture.ts'

type Payload = Record<string, unknown>

/** A route about one record, named in its address. */
export type RecordSubject = {
  readonly is: 'record'
  readonly kinds: readonly Kind[]
  /** Whether the actor may know of the record at all, and whether they may do this to it. */
  readonly sees: (actor: Actor, record: ProtectedRecord) => boolean
  readonly may: (actor: Actor, record: ProtectedRecord) => boolean
  readonly body?: (made: Made, place: { areaId: (path: string) => string }) => Payload
  readonly query?: string
  /** Statuses that say the request went through to the record; 200 unless told. A record in the wrong state is one, too. */
  readonly reached?: readonly number[]
}

/** A route that enters something in a place named in its body. */
export type PlaceSubject = {
  readonly is: 'place'
  readonly request: (areaId: string, path: string) => { readonly body: Payload } | null
  readonly may: (actor: Actor, path: string) => boolean
}

/** A route that lists what the actor may see; `commune`: of the register named in the address. */
export type ListSubject = {
  readonly is: 'list'
  readonly kind: Kind
  readonly commune: boolean
  readonly query?: string
  readonly sees: (actor: Actor, record: ProtectedRecord) => boolean
}

export type Subject =
  | RecordSubject
  | PlaceSubject
  | ListSubject
  /** Before there is an actor: sign-in has its own tests. */
  | { readonly is: 'open' }
  /** About oneself, or about one's area as the policies cut it: only the role is asked. */
  | { readonly is: 'role'; readonly body?: () => Payload; readonly query?: string; readonly reached: readonly number[] }
  /** Sends a file. */
  | { readonly is: 'file'; readonly may: (actor: Actor) => boolean }

/** Asks about the register of a commune. What a search finds of it: village.access.test.ts and bypass.access.test.ts. */
const ofCommune: PlaceSubject['request'] = (areaId, path) =>
  pathLevel(path) === 'commune' ? { body: { commune: areaId, q: 'lan' } } : null
const reaches: PlaceSubject['may'] = (actor, path) => path.startsWith(communePath(actor.areaPath) ?? actor.areaPath)

const by =
  (rule: Rule) =>
  (actor: Actor, record: ProtectedRecord): boolean =>
    allows(rule, actor, record)
const changes =
  (table: 'child' | 'household', ended = false) =>
  (actor: Actor, record: ProtectedRecord): boolean =>
    allows(ruleTable[table].change, actor, record) &&
    allows(ruleTable[table].changed, actor, ended ? { ...record, values: { ended_on: dayInVietnam() } } : record)

const read = (kind: Kind, sees: RecordSubject['sees'], more: Partial<RecordSubject> = {}): RecordSubject => ({
  is: 'record',
  kinds: [kind],
  sees,
  may: sees,
  ...more,
})
const { child, household, import_batch: batch, area, account, role_grant: grant, journal } = ruleTable
const aHandOver = () => ({
  role: 'commune_officer',
  areaPath: '25.24.09349.',
  parts: [{ kind: 'import_batch', count: 1, to: null }],
})
const history = (subject: string) => (actor: Actor, record: ProtectedRecord) =>
  allows(journal.read, actor, { ...record, values: { subject } })
const batchAct = (body: () => Payload): RecordSubject =>
  read('import_batch', by(batch.read), { may: by(batch.change), body, reached: [200, 400, 409] })

const accountBatch = (body: () => Payload): RecordSubject =>
  read('account_batch', by(ruleTable.account_batch.read), {
    may: by(ruleTable.account_batch.change),
    body,
    reached: [200, 409],
  })

/** Who acts in a case; that a step does not fit, or a person is none to share with, is told to them alone. */
const caseAct = (body: () => Payload): RecordSubject =>
  read('case', by(ruleTable.protection_case.read), {
    may: by(ruleTable.protection_case.change),
    body,
    reached: [200, 400, 403, 409],
  })

const circumstanceAct = (body: () => Payload): RecordSubject =>
  read('child', by(child.read), {
    may: (actor, record) => allows(ruleTable.child_circumstance.create, actor, record),
    body,
    reached: [200, 400, 404, 409],
  })

const supportAct = (body: () => Payload): RecordSubject =>
  read('child', by(child.read), {
    may: (actor, record) => allows(ruleTable.child_support.create, actor, record),
    body,
    reached: [200, 400, 404, 409],
  })
/** An event of this child that the actor would propose. */
const eventOf = (actor: Actor, record: ProtectedRecord): ProtectedRecord => ({
  ...record,
  accountId: actor.accountId,
  values: { ...record.values, state: 'proposed', sensitive: 'false' },
})
/** Of an event that is none: it reads as not found, whoever asks; server/src/event/event.test.ts has the cases of each. */
const eventAct = (body: () => Payload): RecordSubject =>
  read('child', by(child.read), { may: () => true, body, reached: [404] })
/** With whom a child is for the time being. */
const aPlace = { kind: 'relative', receiver: 'Phạm Thị Sửu', receiverAddress: 'thôn Cổ Miếu' }
const anInjury = { on: '2026-01-05', kind: '01', place: 'home', outcome: 'recovers', sex: 'male', birth: '2018' }

/** Of a merge or division that is none; server/src/household/regroup/regroup.test.ts has the cases of each. */
const regroupAct = (body: () => Payload): RecordSubject =>
  read('household', by(household.read), { may: () => true, body, reached: [404] })
const duplicateAct = (body: () => Payload): RecordSubject =>
  read('duplicate', by(ruleTable.child_duplicate.read), {
    may: (actor, record) => allows(ruleTable.child_merge.create, actor, record),
    body,
    reached: [200, 409],
  })
/** A destination that is no commune is refused at its field, once the record was reached. */
const handsOver = (kind: 'child' | 'household'): RecordSubject =>
  read(kind, by(ruleTable[kind].read), {
    may: (actor, record) => allows(ruleTable.handover.create, actor, record),
    body: () => ({ id: newId(), version: 1, destination: 'commune', communeId: 'khong-co', movedOn: '2026-01-01' }),
    reached: [400],
  })
const aGrant = (): Payload => ({
  ...{ support: 'monthly_allowance', decisionNumber: '12/QĐ-UBND', decisionOn: '2026-01-05', issuer: 'UBND xã' },
  ...{ amount: 750_000, validFrom: '2026-01-01' },
})

/** Received for a commune that everybody may name: it goes there, whoever received it. */
const aNotice = (): Payload => ({
  ...{ id: newId(), communeId: '25-09349', receivedAt: '2026-11-01T08:00:00+07:00', channel: 'phone' },
  happened: 'Nghe trẻ kêu cứu',
})

const childBody = (made: Made, { areaId }: { areaId: (path: string) => string }): Payload => ({
  ...aChild({ villageId: made.record.villagePath ? areaId(made.record.villagePath) : null, notes: 'đã sửa' }),
  id: undefined,
  version: 1,
})
const householdBody = (made: Made, { areaId }: { areaId: (path: string) => string }): Payload => ({
  ...aHousehold({ villageId: made.record.villagePath ? areaId(made.record.villagePath) : null, notes: 'đã sửa' }),
  id: undefined,
  version: 1,
})
const end = { version: 1, reason: 'Thôi' }
const given = (role: Role, areaId: string): Payload => ({
  role,
  areaId,
  ...(role === 'standing_member' && { speciality: 'health' }),
})
const gives = (actor: Actor, path: string): boolean =>
  allows(grant.create, actor, {
    areaPath: path,
    accountId: newId(),
    values: { role: officerRole(path), area_path: path },
  })

/** The subject of every route. One that is missing here fails the suite: a new route is not open before somebody has said about what. */
export const subjects: Readonly<Record<string, Subject>> = {
  'GET /assets/*': { is: 'open' },
  'GET /healthz': { is: 'open' },
  'GET /readyz': { is: 'open' },
  'GET /metrics': { is: 'open' },
  'POST /api/session': { is: 'open' },
  'DELETE /api/session': { is: 'open' },
  'GET /api/sign-in': { is: 'open' },
  'GET /api/sign-in/step': { is: 'open' },
  'POST /api/sign-in/code': { is: 'open' },
  'POST /api/sign-in/password': { is: 'open' },
  'POST /api/sign-in/enrolment': { is: 'open' },
  'POST /api/sign-in/enrolment/confirm': { is: 'open' },
  'POST /api/sign-in/conduct': { is: 'open' },
  'POST /api/sign-in/passkey/begin': { is: 'open' },
  'POST /api/sign-in/passkey/options': { is: 'open' },
  'POST /api/sign-in/passkey': { is: 'open' },
  'POST /api/session/passkey': { is: 'open' },
  'POST /api/first-administrator': { is: 'open' },

  'GET /api/session': { is: 'role', reached: [200] },
  // A grant of nobody's: it reads as not found for everybody.
  'POST /api/session/role': { is: 'role', body: () => ({ grantId: newId() }), reached: [404] },
  'GET /api/session/list': { is: 'role', reached: [200] },
  'GET /api/session/trail': { is: 'role', reached: [200] },
  'DELETE /api/session/others': { is: 'role', reached: [200] },
  'POST /api/account/password': {
    is: 'role',
    body: () => ({ current: 'không phải mật khẩu này', next: 'mưa-rào-đầu-hạ' }),
    reached: [401],
  },
  'DELETE /api/session/list/:id': { is: 'role', reached: [404] },
  'GET /api/account/second-step': { is: 'role', reached: [200] },
  'POST /api/account/totp': { is: 'role', body: () => ({ password: 'not this one' }), reached: [401] },
  'POST /api/account/totp/confirm': { is: 'role', body: () => ({ code: '000000' }), reached: [409] },
  'POST /api/account/recovery-codes': { is: 'role', body: () => ({ password: 'not this one' }), reached: [401] },
  'POST /api/account/passkeys/options': { is: 'role', body: () => ({ password: 'not this one' }), reached: [401] },
  'POST /api/account/passkeys': {
    is: 'role',
    body: () => ({ id: newId(), name: 'x', response: { id: 'x', type: 'public-key' } }),
    reached: [401],
  },
  'POST /api/account/passkeys/:id/remove': { is: 'role', reached: [404] },
  'GET /api/accounts/:id/sign-on': { is: 'role', reached: [404] },
  'POST /api/accounts/:id/sign-on': { is: 'role', body: () => ({ id: newId(), value: 'x' }), reached: [404, 409] },
  'POST /api/sign-on-links/:id/end': { is: 'role', reached: [404] },

  'GET /api/todo': { is: 'role', reached: [200] },

  'GET /api/account-resets': { is: 'role', reached: [200] },
  'POST /api/account-resets': {
    is: 'role',
    body: () => ({ id: newId(), username: 'khong-co-ai', reason: 'Quên mật khẩu' }),
    reached: [404],
  },
  'POST /api/account-resets/:id/confirm': { is: 'role', reached: [404] },
  'POST /api/account-resets/:id/cancel': { is: 'role', reached: [404] },

  // Registers of one's own area; what hangs on one child is asked of the child's own policy, foreign ones read as absent.
  'GET /api/processing-activities': { is: 'role', reached: [200] },
  'GET /api/retention': { is: 'role', reached: [200] },
  'GET /api/breaches': { is: 'role', reached: [200] },
  'GET /api/consent-texts': { is: 'role', reached: [200] },
  'GET /api/data-requests': { is: 'role', reached: [200] },
  'GET /api/erasures': { is: 'role', reached: [200] },
  'POST /api/processing-activities': { is: 'role', body: dataProtectionPayloads.newProcessing, reached: [200] },
  'POST /api/breaches': { is: 'role', body: dataProtectionPayloads.newBreach, reached: [200] },
  'POST /api/consent-texts': { is: 'role', body: dataProtectionPayloads.newText, reached: [200] },
  'POST /api/data-requests': { is: 'role', body: dataProtectionPayloads.newRequest, reached: [404] },
  'PATCH /api/processing-activities/:id': { is: 'role', body: dataProtectionPayloads.changeProcessing, reached: [404] },
  'PATCH /api/breaches/:id': { is: 'role', body: dataProtectionPayloads.changeBreach, reached: [404] },
  'POST /api/breaches/:id/notices': { is: 'role', body: dataProtectionPayloads.newNotice, reached: [404] },
  'POST /api/breaches/:id/close': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'GET /api/children/:id/consents': { is: 'role', reached: [404] },
  'POST /api/children/:id/consents': { is: 'role', body: dataProtectionPayloads.newConsent, reached: [404] },
  'POST /api/children/:id/consents/:consentId/withdraw': {
    is: 'role',
    body: () => ({ on: '2026-11-01', by: 'child' }),
    reached: [404],
  },
  'GET /api/data-requests/:id': { is: 'role', reached: [404] },
  'POST /api/data-requests/:id/accept': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/data-requests/:id/finish': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/data-requests/:id/refuse': {
    is: 'role',
    body: () => ({ version: 1, refusal: 'not_held', answer: 'x' }),
    reached: [404],
  },
  'POST /api/data-requests/:id/extend': {
    is: 'role',
    body: () => ({ version: 1, to: '2026-12-01', reason: 'x' }),
    reached: [404],
  },
  'POST /api/children/:id/data-export': { is: 'role', body: () => ({ id: newId() }), reached: [404] },
  'POST /api/children/:id/erasures': { is: 'role', body: dataProtectionPayloads.newErasure, reached: [404] },
  'POST /api/erasures/:id/confirm': { is: 'role', reached: [404] },
  'POST /api/erasures/:id/withdraw': { is: 'role', reached: [404] },
  'POST /api/audit/subjects/search': { is: 'role', body: () => ({ q: 'TE-26' }), reached: [200] },
  'GET /api/audit/subjects/:id': { is: 'role', reached: [200, 404] },
  'POST /api/audit/persons/search': { is: 'role', body: () => ({ q: 'canbo' }), reached: [200] },
  'GET /api/audit/persons/:id': { is: 'role', reached: [200, 404] },
  'GET /api/audit/unusual': { is: 'role', reached: [200] },
  'GET /api/audit/seal': { is: 'role', reached: [200] },

  'GET /api/accounts': { is: 'list', kind: 'account', commune: false, query: 'limit=500', sees: by(account.read) },
  'GET /api/accounts/:id/open-work': read('account', by(account.read), { kinds: ['account', 'administrator'] }),
  'POST /api/accounts/:id/hand-over': { is: 'role', body: aHandOver, reached: [404] },
  'GET /api/account/open-work': { is: 'role', reached: [200] },
  'POST /api/account/hand-over': { is: 'role', body: aHandOver, reached: [409] },
  'GET /api/open-work/left': { is: 'role', reached: [200] },
  'GET /api/work-hand-overs': { is: 'role', reached: [200] },
  'POST /api/work-hand-overs/:id/take': { is: 'role', reached: [404] },
  'POST /api/accounts/search': { is: 'role', body: () => ({ q: 'nguyen' }), reached: [200] },
  'POST /api/accounts': {
    is: 'place',
    request: (areaId, path) => ({
      body: {
        ...given(officerRole(path), areaId),
        id: newId(),
        username: `a${newId().replaceAll('-', '').slice(-20)}`,
        fullName: 'Người mới',
      },
    }),
    may: (actor, path) =>
      allows(account.create, actor, { areaPath: path, accountId: newId(), values: { administers: null } }) &&
      gives(actor, path),
  },
  'GET /api/accounts/:id': read('account', by(account.read), { kinds: ['account', 'administrator'] }),
  'POST /api/accounts/:id/slip': read('account', by(account.read), { may: by(account.change), reached: [200] }),
  'GET /api/account-batches': {
    is: 'list',
    kind: 'account_batch',
    commune: false,
    sees: by(ruleTable.account_batch.read),
  },
  'GET /api/account-batches/template': { is: 'role', reached: [200] },
  'POST /api/account-batches': { is: 'file', may: actor => actor.role === 'administrator' },
  'GET /api/account-batches/:id': accountBatch(() => ({})),
  'GET /api/account-batches/:id/rows': accountBatch(() => ({})),
  'PUT /api/account-batches/:id/columns': accountBatch(() => ({ version: 1, columns: [] })),
  'POST /api/account-batches/:id/confirm': accountBatch(() => ({ version: 1, leaveOut: false })),
  'POST /api/account-batches/:id/cancel': accountBatch(() => ({ version: 1 })),
  'POST /api/account-batches/:id/slips': accountBatch(() => ({})),
  'POST /api/accounts/:id/end': read('account', by(account.read), {
    kinds: ['account', 'administrator'],
    may: by(account.change),
    body: () => end,
  }),
  'POST /api/accounts/:id/withdraw-end': read('account', by(account.read), {
    kinds: ['account', 'administrator'],
    may: by(account.change),
    body: () => end,
    reached: [409],
  }),
  'POST /api/accounts/:id/grants': read('account', by(account.read), {
    may: (actor, record) => gives(actor, record.areaPath ?? ''),
    body: (made, { areaId }) => ({ id: newId(), ...given(officerRole(made.place), areaId(made.place)) }),
  }),
  'PATCH /api/grants/:id': read('grant', by(grant.read), {
    kinds: ['grant', 'appointment'],
    may: by(grant.change),
    body: () => ({ version: 1, validTo: '2099-01-01', reason: 'Gia hạn' }),
  }),
  'POST /api/grants/:id/end': read('grant', by(grant.read), {
    kinds: ['grant', 'appointment'],
    may: by(grant.change),
    body: () => end,
  }),

  'GET /api/areas': { is: 'role', query: '?parent=', reached: [200] },
  'GET /api/areas/:id': read('village', by(area.read)),
  'POST /api/villages': {
    is: 'role',
    body: () => ({ id: newId(), name: `Thôn ${newId().slice(-8)}` }),
    reached: [200],
  },
  'PATCH /api/villages/:id': read('village', by(area.change), {
    body: () => ({ name: `Thôn ${newId().slice(-8)}`, version: 1 }),
  }),
  'POST /api/villages/:id/end': read('village', by(area.change), { body: () => end }),

  // A change of units is the nation's or a province's own; server/src/area/change has the cases of each.
  'GET /api/area-changes': { is: 'role', reached: [200] },
  'POST /api/area-changes': {
    is: 'role',
    body: () => ({ id: newId(), title: 'Sắp xếp đơn vị', effectiveOn: '2099-01-01', legalText: 'NQ 1' }),
    reached: [200, 403, 404],
  },
  'GET /api/area-changes/:id': { is: 'role', reached: [404] },
  'PUT /api/area-changes/:id': {
    is: 'role',
    body: () => ({ version: 1, title: 'Sắp xếp đơn vị', effectiveOn: '2099-01-01', legalText: 'NQ 1' }),
    reached: [403, 404],
  },
  'GET /api/area-changes/:id/lines': { is: 'role', reached: [200, 404] },
  'POST /api/area-changes/:id/tables': { is: 'role', reached: [404] },
  'POST /api/area-changes/:id/confirm': { is: 'role', body: () => ({ version: 1 }), reached: [403, 404] },
  'POST /api/area-changes/:id/cancel': { is: 'role', body: () => end, reached: [403, 404] },
  'POST /api/area-changes/:id/undo': { is: 'role', body: () => end, reached: [403, 404] },
  'GET /api/waiting-units': { is: 'role', reached: [200] },
  'GET /api/waiting-units/:id': { is: 'role', reached: [404] },
  'POST /api/waiting-units/:id/records/search': { is: 'role', body: () => ({ q: 'lan' }), reached: [404] },
  'POST /api/waiting-units/:id/assignments': {
    is: 'role',
    body: () => ({ id: newId(), villageId: newId(), communeId: '25-09349' }),
    reached: [404],
  },
  'POST /api/waiting-assignments/:id/undo': { is: 'role', reached: [404] },

  'GET /api/households': { is: 'list', kind: 'household', commune: true, query: 'limit=200', sees: by(household.read) },
  'POST /api/households/search': { is: 'place', request: ofCommune, may: reaches },
  'POST /api/households': {
    is: 'place',
    request: (areaId, path) =>
      path.split('.').length === 4 ? { body: { ...aHousehold(), id: newId(), communeId: areaId } } : null,
    may: (actor, path) => allows(household.create, actor, { areaPath: path, villagePath: null }),
  },
  'GET /api/households/:id': read('household', by(household.read)),
  'GET /api/households/:id/history': read('household', (actor, record) => history('household')(actor, record)),
  'PATCH /api/households/:id': read('household', by(household.read), {
    may: changes('household'),
    body: householdBody,
  }),
  'POST /api/households/:id/end': read('household', by(household.read), {
    may: changes('household', true),
    body: () => ({ ...end, on: dayInVietnam() }),
  }),

  'GET /api/children': { is: 'list', kind: 'child', commune: true, query: 'limit=200', sees: by(child.read) },
  'POST /api/children/search': { is: 'place', request: ofCommune, may: reaches },
  'POST /api/search': {
    is: 'place',
    request: (areaId, path) => (pathLevel(path) === 'commune' ? { body: { q: 'nguyen', commune: areaId } } : null),
    may: reaches,
  },
  'POST /api/children/check': {
    is: 'role',
    body: () => ({ fullName: 'Nguyễn Thị Lan', birth: '2018-03-05', motherName: null, personalNumber: null }),
    reached: [200],
  },
  'POST /api/children': { is: 'role', body: () => aChild(), reached: [200] },
  'GET /api/children/:id': read('child', by(child.read)),
  'GET /api/children/:id/history': read('child', (actor, record) => history('child')(actor, record)),
  'GET /api/children/:id/as-at': read('child', by(child.read), { query: '?day=2026-06-14' }),
  'PATCH /api/children/:id': read('child', by(child.read), { may: changes('child'), body: childBody }),
  'POST /api/children/:id/end': read('child', by(child.read), {
    may: changes('child', true),
    body: () => ({ version: 1, on: dayInVietnam(), reason: 'other' }),
  }),
  // What the file holds is what the list holds (server/src/register/export.test.ts); here, who gets one of which commune.
  'POST /api/children/export': {
    is: 'place',
    request: ofCommune,
    may: (actor, path) =>
      allows(ruleTable.register_export.create, actor, { areaPath: path, accountId: actor.accountId }),
  },
  // What the papers hold: server/src/household/book, server/src/child/paper.
  'POST /api/households/book': {
    is: 'place',
    request: (areaId, path) => (pathLevel(path) === 'village' ? { body: { village: areaId } } : null),
    may: (actor, path) => path.startsWith(actor.areaPath),
  },
  'POST /api/children/paper': {
    is: 'place',
    request: (areaId, path) =>
      pathLevel(path) === 'commune' ? { body: { commune: areaId, list: { by: 'number' } } } : null,
    may: reaches,
  },
  'POST /api/children/printed': { is: 'role', body: () => ({ rows: 0 }), reached: [200, 400] },

  // Pairs across communes: server/src/duplicate.
  'GET /api/duplicates': { is: 'role', reached: [200] },
  'GET /api/duplicates/:id': read('duplicate', by(ruleTable.child_duplicate.read)),
  'POST /api/duplicates/look': { is: 'role', body: () => ({}), reached: [200] },
  'POST /api/duplicates/:id/different': duplicateAct(() => ({ reason: 'Hai trẻ' })),
  'POST /api/duplicates/:id/open': duplicateAct(() => ({ reason: 'Xem lại' })),
  'POST /api/duplicates/:id/show': duplicateAct(() => ({ shown: true })),
  'POST /api/duplicates/:id/merge': duplicateAct(() => ({
    ...{ id: newId(), keep: 'mine', taken: [], keptVersion: 1, goneVersion: 1, reason: 'Nhập hai lần' },
  })),
  'GET /api/children/:id/merges': read('child', by(ruleTable.child_merge.read)),
  'POST /api/merges/:id/undo': read('merge', by(ruleTable.child_merge.read), {
    may: (actor, record) => allows(ruleTable.child_merge.create, actor, record),
    body: () => ({ reason: 'Gộp nhầm' }),
    reached: [200],
  }),

  // What is shameful of a child and what is not is told in server/src/circumstance; here, of whom anything is told at all.
  'GET /api/children/:id/circumstances': read('child', by(child.read)),
  'GET /api/circumstances/counts': { is: 'role', reached: [200] },
  'GET /api/circumstances/to-code': { is: 'role', reached: [200] },
  'POST /api/children/:id/circumstances': circumstanceAct(() => ({
    id: newId(),
    code: CircumstanceCode.options[0],
    validFrom: '2026-01-01',
  })),
  'PATCH /api/children/:id/circumstances/:circumstanceId': circumstanceAct(() => ({
    row: newId(),
    code: CircumstanceCode.options[0],
    validFrom: '2026-01-01',
    reason: 'Ghi nhầm',
  })),
  'POST /api/children/:id/circumstances/:circumstanceId/end': circumstanceAct(() => ({
    row: newId(),
    on: '2026-06-01',
  })),
  'POST /api/children/:id/circumstances/:circumstanceId/withdraw': circumstanceAct(() => ({
    row: newId(),
    reason: 'Ghi nhầm',
  })),
  'POST /api/children/:id/circumstances/move': circumstanceAct(() => ({
    event: Event.options[0],
    on: '2026-06-01',
    ends: null,
    begins: null,
  })),
  'POST /api/children/:id/circumstances/words': circumstanceAct(() => ({ words: '', circumstances: [] })),

  // Which grants of a child are told to whom: server/src/support.
  'GET /api/children/:id/support': read('child', by(child.read)),
  'GET /api/support/gaps': { is: 'role', reached: [200] },
  'POST /api/support/gaps/export': { is: 'role', body: () => ({}), reached: [200] },
  'POST /api/support/gaps/printed': { is: 'role', body: () => ({ rows: 0 }), reached: [200] },
  'GET /api/support/totals': { is: 'role', reached: [200] },
  'POST /api/children/:id/support': supportAct(() => ({ id: newId(), ...aGrant() })),
  'PATCH /api/children/:id/support/:supportId': supportAct(() => ({ ...aGrant(), row: newId(), reason: 'Ghi nhầm' })),
  'POST /api/children/:id/support/:supportId/state': supportAct(() => ({
    ...{ row: newId(), state: 'suspended', on: '2026-06-01', reason: 'Tạm vắng' },
  })),
  'POST /api/children/:id/support/:supportId/end': supportAct(() => ({
    ...{ row: newId(), on: '2026-06-01', reason: 'Hết điều kiện' },
  })),
  'POST /api/children/:id/support/:supportId/withdraw': supportAct(() => ({ row: newId(), reason: 'Ghi nhầm' })),
  'POST /api/children/:id/support/established': supportAct(() => ({
    ...{ fact: 'no_support_source', answer: true, validFrom: '2026-01-01', known: null },
  })),

  // Need to know, case by case: server/src/notice/notice.test.ts; a foreign one reads as absent.
  'GET /api/public/areas': { is: 'open' },
  'GET /api/public/publications': { is: 'open' },
  'GET /api/public/publications/:kind/:period': { is: 'open' },
  'POST /api/public/notices': { is: 'open' },
  'POST /api/notices': { is: 'role', body: aNotice, reached: [200] },
  'GET /api/notices': { is: 'role', reached: [200] },
  'GET /api/notices/:id': { is: 'role', reached: [404] },
  'POST /api/notices/:id/reporter': { is: 'role', body: () => ({ reason: 'Gọi lại' }), reached: [404] },
  'POST /api/notices/:id/part': { is: 'role', reached: [404] },
  'GET /api/notice-drafts': { is: 'role', reached: [200] },
  'PUT /api/notice-drafts/:id': { is: 'role', body: () => ({ seq: 1, fields: {} }), reached: [200] },
  'DELETE /api/notice-drafts/:id': { is: 'role', reached: [404] },
  'GET /api/account/contact': { is: 'role', reached: [200] },
  'PUT /api/account/contact': { is: 'role', body: () => ({ email: null, phone: null }), reached: [200] },
  'GET /api/alarms': { is: 'role', reached: [200] },
  'GET /api/cases': { is: 'role', reached: [200] },
  'GET /api/cases/:id': read('case', by(ruleTable.protection_case.read)),
  'GET /api/cases/kept-apart': { is: 'role', reached: [200] },
  'GET /api/cases/:id/dossier': read('case', by(ruleTable.protection_case.read)),
  'GET /api/cases/:id/need-to-know': read('case', by(ruleTable.protection_case.read)),
  'POST /api/cases/:id/team': caseAct(() => ({ version: 1, accounts: null })),
  'POST /api/cases/:id/shares': caseAct(() => ({
    ...{ id: newId(), accountId: newId(), parts: ['reports'], until: dayInVietnam(), reason: 'Cùng xác minh' },
  })),
  'POST /api/case-shares/:id/end': { is: 'role', reached: [404] },
  'POST /api/case-glass': {
    is: 'role',
    body: () => ({ id: newId(), code: 'VV-00-000', reason: 'Gấp' }),
    reached: [404],
  },
  'GET /api/case-glass': { is: 'role', reached: [200] },
  'POST /api/case-glass/:id/seen': { is: 'role', body: () => ({ end: false }), reached: [404] },
  'POST /api/cases/:id/verify': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/finding': { is: 'role', body: () => ({ version: 1, credible: true }), reached: [404] },
  'POST /api/cases/:id/not-founded': { is: 'role', body: () => ({ version: 1, reason: 'Báo nhầm' }), reached: [404] },
  'POST /api/cases/:id/overrun': { is: 'role', body: () => ({ version: 1, reason: 'Đường sạt lở' }), reached: [404] },
  'POST /api/cases/:id/child': { is: 'role', body: () => ({ version: 1, childId: null }), reached: [404] },
  'POST /api/cases/:id/offer': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, communeId: '25-09193', reason: 'Trẻ ở đó' }),
    reached: [404],
  },
  'POST /api/cases/:id/answer': {
    is: 'role',
    body: () => ({ version: 1, answer: 'accepted', reason: 'Đúng' }),
    reached: [404],
  },
  'POST /api/cases/:id/residence-unknown': {
    is: 'role',
    body: () => ({ version: 1, reason: 'Chưa rõ' }),
    reached: [404],
  },
  'POST /api/cases/:id/join': { is: 'role', body: () => ({ version: 1, otherId: newId() }), reached: [404] },
  'POST /api/cases/:id/begin-initial': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/begin-detailed': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/watch': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/emergency': { is: 'role', body: () => ({ version: 1, ground: 'grave_harm' }), reached: [404] },
  'POST /api/cases/:id/measures': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, text: 'Đưa đến trạm y tế' }),
    reached: [404],
  },
  'POST /api/cases/:id/initial': { is: 'role', body: () => ({ ...anInitial(), version: 1 }), reached: [404] },
  'POST /api/cases/:id/initial/paper': { is: 'role', reached: [404] },
  'GET /api/cases/:id/drafts/:kind': { is: 'role', reached: [404] },
  'PUT /api/cases/:id/drafts/:kind': { is: 'role', body: () => ({ version: 0, fields: {} }), reached: [404] },
  'POST /api/cases/:id/detailed': { is: 'role', body: () => ({ ...aDetailed(), version: 1 }), reached: [404] },
  'POST /api/cases/:id/detailed/paper': { is: 'role', reached: [404] },
  'POST /api/cases/:id/meeting': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/minutes': { is: 'role', body: () => ({ ...someMinutes(), version: 1 }), reached: [404] },
  'GET /api/case-calendar': { is: 'role', reached: [200], query: '?from=2026-12-01&to=2026-12-31' },
  'POST /api/cases/:id/files': { is: 'role', query: `?id=${newId()}&part=${newId()}`, reached: [404] },
  'POST /api/cases/:id/redirect': {
    is: 'role',
    body: () => ({ version: 1, communeId: '25-09193', reason: 'Xảy ra ở xã khác' }),
    reached: [404],
  },
  'POST /api/cases/:id/recommendation/paper': { is: 'role', reached: [404] },
  'GET /api/case-samples': { is: 'role', reached: [200] },
  'POST /api/case-samples': {
    is: 'role',
    body: () => ({ id: newId(), from: '2020-01-01', to: '2020-01-31', size: 5, seed: null }),
    reached: [400],
  },
  'GET /api/case-samples/:id': { is: 'role', reached: [404] },
  'POST /api/case-sample-lines/:id/mark': { is: 'role', body: () => ({ marks: {}, remark: null }), reached: [404] },
  'POST /api/case-sample-lines/:id/answer': { is: 'role', body: () => ({ answer: 'Đã sửa' }), reached: [404] },
  'GET /api/case-sample-remarks': { is: 'role', reached: [200] },
  'GET /api/plans/waiting': { is: 'role', reached: [200] },
  'POST /api/cases/:id/plan/submit': { is: 'role', body: () => ({ ...aPlan(), version: 1 }), reached: [404] },
  'POST /api/cases/:id/plan/change': { is: 'role', body: () => ({ ...aPlan(), version: 1 }), reached: [404] },
  'POST /api/cases/:id/plan/approve': { is: 'role', body: () => ({ version: 1, on: '2026-11-30' }), reached: [404] },
  'POST /api/cases/:id/plan/return': { is: 'role', body: () => ({ version: 1, reason: 'Chưa đủ' }), reached: [404] },
  'POST /api/cases/:id/plan/refuse': { is: 'role', body: () => ({ version: 1, reason: 'Chưa đủ' }), reached: [404] },
  'POST /api/cases/:id/plan/send': {
    is: 'role',
    body: () => ({ version: 1, recipients: ['Trạm Y tế'] }),
    reached: [404],
  },
  'POST /api/cases/:id/plan/start': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/plan/progress': {
    is: 'role',
    body: () => ({
      ...{ id: newId(), version: 1, itemId: newId(), status: 'done', on: '2026-11-30', evidence: 'Giấy ra viện' },
    }),
    reached: [404],
  },
  'GET /api/cases/:id/proceedings': { is: 'role', reached: [404] },
  'POST /api/cases/:id/flag': { is: 'role', body: () => ({ version: 1, flag: 'media' }), reached: [404] },
  'POST /api/cases/:id/flag/lower': {
    is: 'role',
    body: () => ({ version: 1, flag: 'media', reason: 'Không đúng' }),
    reached: [404],
  },
  'POST /api/cases/:id/proceedings': {
    is: 'role',
    body: () => ({
      ...{ id: newId(), version: 1, kind: 'result', on: dayInVietnam(), otherOn: null, authority: 'Công an' },
      ...{ number: null, text: 'Đã nhận' },
    }),
    reached: [404],
  },
  'POST /api/cases/:id/evidence': {
    is: 'role',
    body: () => ({
      ...{ id: newId(), version: 1, object: 'Áo', origin: 'Bà giao', holder: 'Công an xã', sha256: null },
      takenAt: new Date().toISOString(),
    }),
    reached: [404],
  },
  'POST /api/cases/:id/evidence/custody': {
    is: 'role',
    body: () => ({
      ...{ id: newId(), version: 1, evidenceId: newId(), to: 'Công an tỉnh', purpose: '' },
      at: new Date().toISOString(),
    }),
    reached: [404],
  },
  'GET /api/cases/:id/tasks': { is: 'role', reached: [404] },
  'POST /api/cases/:id/tasks': {
    is: 'role',
    body: () => ({
      ...{ id: newId(), version: 1, itemId: newId(), accountId: newId(), childName: null, birthYear: null },
      ...{ asked: 'Khám cho trẻ', dueOn: dayInVietnam(), contactName: 'Nguyễn Thị Hạnh', contactPhone: '0912345678' },
    }),
    reached: [404],
  },
  'GET /api/case-tasks/waiting': { is: 'role', reached: [200] },
  'POST /api/case-tasks/:id/withdraw': { is: 'role', reached: [404] },
  'POST /api/case-tasks/:id/seen': { is: 'role', reached: [404] },
  'POST /api/case-tasks/:id/files': { is: 'role', query: `?id=${newId()}`, reached: [404] },
  'POST /api/given-tasks/:id/files': { is: 'role', query: `?id=${newId()}`, reached: [404] },
  'GET /api/case-files/:id': { is: 'role', reached: [404] },
  'POST /api/case-files/:id/original': { is: 'role', reached: [404] },
  'GET /api/given-tasks': { is: 'role', reached: [200] },
  'POST /api/given-tasks/:id/receive': { is: 'role', reached: [404] },
  'POST /api/given-tasks/:id/refuse': {
    is: 'role',
    body: () => ({ reason: 'Không thuộc việc của trường' }),
    reached: [404],
  },
  'POST /api/given-tasks/:id/done': {
    is: 'role',
    body: () => ({ on: dayInVietnam(), note: 'Đã khám' }),
    reached: [404],
  },
  'POST /api/cases/:id/plan/paper': { is: 'role', reached: [404] },
  'POST /api/cases/:id/decision/paper': { is: 'role', reached: [404] },
  'POST /api/cases/:id/assess-again': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/close-watch': {
    is: 'role',
    body: () => ({ version: 1, outcome: 'helped_other', reason: 'Đã ổn định' }),
    reached: [404],
  },
  'POST /api/cases/:id/reopen': { is: 'role', body: () => ({ version: 1, reason: 'Lại bị đánh' }), reached: [404] },
  'POST /api/cases/:id/end-by-age': { is: 'role', body: () => ({ version: 1, reason: 'Đã đủ 16' }), reached: [404] },
  'POST /api/cases/:id/end-by-death': { is: 'role', body: () => ({ version: 1, on: '2026-11-30' }), reached: [404] },
  'POST /api/cases/:id/correct-exit': { is: 'role', body: () => ({ version: 1, reason: 'Ghi nhầm' }), reached: [404] },
  'POST /api/cases/:id/continue-past-16': {
    is: 'role',
    body: () => ({ version: 1, on: '2026-11-30', reason: 'Chưa an toàn' }),
    reached: [404],
  },
  'GET /api/separations': { is: 'role', reached: [200] },
  'POST /api/cases/:id/safe-place': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, at: '2026-11-20T23:40:00+07:00', ...aPlace, phone: '', note: '' }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/propose': {
    is: 'role',
    body: () => ({
      ...{ id: newId(), version: 1, ground: 'carer_harms', reason: 'Còn ở cùng nhà', days: 6, ...aPlace },
      ...{ childName: 'Nguyễn Thị Lan', birth: '', childAddress: '', carer: 'Nguyễn Văn Bình', carerAddress: '' },
    }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/refuse': {
    is: 'role',
    body: () => ({ version: 1, reason: 'Đã an toàn' }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/decide': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, on: '2026-11-30', from: '2026-11-30', days: 6, ...aPlace }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/extend': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, on: '2026-11-30', days: 6, ...aPlace }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/lift': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, on: '2026-11-30', reason: 'Đã an toàn' }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/court': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, on: '2026-11-30', court: 'Tòa án', reason: 'Chưa an toàn' }),
    reached: [404],
  },
  'POST /api/cases/:id/separation/order': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, authority: 'Tòa án', number: '1', on: '2026-11-30', until: '', note: '' }),
    reached: [404],
  },
  'POST /api/cases/:id/resume-emergency': {
    is: 'role',
    body: () => ({ version: 1, ground: 'grave_harm' }),
    reached: [404],
  },
  'POST /api/separation-decisions/:id/paper': { is: 'role', reached: [404] },
  'POST /api/cases/:id/begin-review': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/review': { is: 'role', body: () => ({ ...aReview(), version: 1 }), reached: [404] },
  'POST /api/cases/:id/review/paper': { is: 'role', reached: [404] },
  'POST /api/cases/:id/dossier/paper': { is: 'role', reached: [404] },
  'POST /api/cases/:id/follow-up': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/next-cycle': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/cases/:id/visit': {
    is: 'role',
    body: () => ({ id: newId(), version: 1, on: '2026-11-30', found: 'Khỏe' }),
    reached: [404],
  },
  'POST /api/cases/:id/close': { is: 'role', body: () => ({ version: 1, outcome: 'helped_other' }), reached: [404] },
  'POST /api/cases/:id/acknowledge': { is: 'role', reached: [404] },
  // Both ends of a hand-over have their cases in server/src/handover/handover.test.ts; here, that nobody else comes near.
  'GET /api/injuries': { is: 'role', query: '?from=2026-01-01&to=2026-03-31', reached: [200, 400] },
  'GET /api/injuries/grid': { is: 'role', query: '?from=2026-01-01&to=2026-03-31', reached: [200] },
  'POST /api/injuries': { is: 'role', body: () => ({ ...anInjury, id: newId() }), reached: [200] },
  'PATCH /api/injuries/:id': regroupAct(() => ({ ...anInjury, version: 1 })),
  'POST /api/injuries/:id/enter': regroupAct(() => ({ version: 1 })),
  'POST /api/injuries/:id/withdraw': regroupAct(() => end),
  'GET /api/rechecks': { is: 'role', reached: [200, 400] },
  'GET /api/rechecks/:id': regroupAct(() => ({})),
  'POST /api/rechecks': {
    is: 'role',
    body: () => ({ id: newId(), villageId: 'khong-co', year: 2026 }),
    reached: [400, 403],
  },
  'POST /api/rechecks/:id/households/:householdId': regroupAct(() => ({
    version: 1,
    state: 'checked',
    on: '2026-01-05',
  })),
  'POST /api/rechecks/:id/close': regroupAct(() => ({ version: 1 })),
  'POST /api/rechecks/:id/paper': regroupAct(() => ({})),
  // Whose report it is, and how far it is, decides; report.test.ts has foreign communes and the steps. Here, that no other role comes near.
  'GET /api/reports': { is: 'role', reached: [200] },
  'GET /api/reports/preview': { is: 'role', query: '?kind=children_half_year&period=2026-H1', reached: [200] },
  'GET /api/report-board': { is: 'role', query: '?kind=children_half_year&period=2026-H1', reached: [200] },
  'GET /api/report-roll-up': { is: 'role', query: '?kind=children_half_year&period=2026-H1', reached: [200] },
  'GET /api/publications/preview': { is: 'role', query: '?kind=children_half_year&period=2026-H1', reached: [409] },
  'POST /api/publications': {
    is: 'role',
    body: () => ({ kind: 'children_half_year', period: '2026-H1', number: 0 }),
    reached: [409],
  },
  'POST /api/report-extensions': {
    is: 'role',
    body: () => ({
      ...{ kind: 'children_half_year', period: '2026-H1', unit: 'khong-co', until: '2090-01-01', reason: 'Mưa lũ' },
    }),
    reached: [404],
  },
  'POST /api/reports': {
    is: 'role',
    body: () => ({ id: newId(), kind: 'children_half_year', period: '2090-H1' }),
    reached: [409],
  },
  'GET /api/reports/:id': { is: 'role', reached: [404] },
  'GET /api/reports/:id/children': { is: 'role', query: '?line=II', reached: [404] },
  'POST /api/reports/:id/fill': { is: 'role', body: () => ({ version: 1, lateEntries: true }), reached: [404] },
  'POST /api/reports/:id/write': {
    is: 'role',
    body: () => ({ version: 1, typed: [], explained: {}, narrative: '' }),
    reached: [404],
  },
  'POST /api/reports/:id/submit': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/reports/:id/take-back': { is: 'role', body: () => ({ version: 1, reason: 'Nhầm' }), reached: [404] },
  'POST /api/reports/:id/return': { is: 'role', body: () => ({ version: 1, remark: 'Xem lại' }), reached: [404] },
  'POST /api/reports/:id/correct': { is: 'role', body: () => ({ version: 1, reason: 'Sót' }), reached: [404] },
  'POST /api/reports/:id/accept': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/reports/:id/file': { is: 'role', body: () => ({ format: 'pdf' }), reached: [404] },
  'GET /api/households/:id/regroups': read('household', by(household.read)),
  'GET /api/regroups/proposals': { is: 'role', reached: [200] },
  'POST /api/households/:id/regroups': read('household', by(household.read), {
    may: (actor, record) => allows(ruleTable.household_regroup.create, actor, eventOf(actor, record)),
    body: () => ({
      ...{ id: newId(), version: 1, kind: 'split', on: '2026-01-05', otherId: newId(), reason: 'Ra ở riêng' },
    }),
    reached: [400, 409],
  }),
  'POST /api/households/:id/regroups/:regroupId/approve': regroupAct(() => ({ version: 1 })),
  'POST /api/households/:id/regroups/:regroupId/return': regroupAct(() => end),
  'POST /api/households/:id/regroups/:regroupId/withdraw': regroupAct(() => end),
  'GET /api/children/:id/events': read('child', by(child.read)),
  'GET /api/events/proposals': { is: 'role', reached: [200] },
  'POST /api/children/:id/events': read('child', by(child.read), {
    may: (actor, record) => allows(ruleTable.child_event.create, actor, eventOf(actor, record)),
    body: () => ({
      ...{ id: newId(), kind: 'birth_registered', on: '2026-01-05', facts: { number: '12/2026', issuer: 'UBND xã' } },
    }),
  }),
  'POST /api/children/:id/events/:eventId/approve': eventAct(() => ({ version: 1 })),
  'POST /api/children/:id/events/:eventId/return': eventAct(() => end),
  'PUT /api/children/:id/events/:eventId': eventAct(() => ({ version: 1, kind: 'died', on: '2026-01-05', facts: {} })),
  'POST /api/children/:id/events/:eventId/withdraw': eventAct(() => end),
  'GET /api/handovers': { is: 'role', reached: [200] },
  'POST /api/children/:id/handovers': handsOver('child'),
  'POST /api/households/:id/handovers': handsOver('household'),
  'POST /api/handovers/ask': {
    is: 'role',
    body: () => ({ id: newId(), communeId: 'khong-co', fullName: 'Nguyễn Thị Lan', birth: '2018-03-05' }),
    reached: [400],
  },
  'POST /api/handovers/:id/send': { is: 'role', body: () => ({ version: 1, movedOn: '2026-01-01' }), reached: [404] },
  'POST /api/handovers/:id/accept': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/handovers/:id/refuse': { is: 'role', body: () => end, reached: [404] },
  'POST /api/handovers/:id/withdraw': { is: 'role', body: () => end, reached: [404] },
  // What the numbers are, and that a collaborator's are the village's: server/src/quality.
  'GET /api/quality': { is: 'role', reached: [200, 400] },
  'GET /api/quality/units': { is: 'role', reached: [200] },
  // Whose figures these are, and that a foreign unit is not found: server/src/statistics.
  'GET /api/figures': { is: 'role', reached: [200] },

  // Who says what in which step, and that the police read these rows alone: server/src/identity.
  'GET /api/identity/progress': { is: 'role', reached: [200, 400] },
  'GET /api/identity': { is: 'role', reached: [200, 400] },
  'POST /api/identity/paper': {
    is: 'place',
    request: (areaId, path) => (pathLevel(path) === 'commune' ? { body: { commune: areaId, step: 'check' } } : null),
    may: reaches,
  },
  'POST /api/identity/export': {
    is: 'place',
    request: (areaId, path) => (pathLevel(path) === 'commune' ? { body: { commune: areaId, step: 'check' } } : null),
    may: reaches,
  },
  // What a file that came back may say, and that a foreign row is unknown: server/src/identity/answers.
  'POST /api/identity/answers': { is: 'role', body: () => ({}), reached: [422] },
  'POST /api/identity/answers/enter': {
    is: 'role',
    query: `?seal=${'0'.repeat(64)}`,
    body: () => ({}),
    reached: [422],
  },
  'GET /api/identity/to-verify': { is: 'role', reached: [200] },
  'GET /api/children/:id/identity': read('child', by(child.read)),
  'POST /api/children/:id/identity': read('child', by(child.read), {
    may: (actor, record) =>
      allows(ruleTable.identity_proposal.create, actor, {
        ...record,
        accountId: actor.accountId,
        values: { state: 'proposed' },
      }),
    body: () => ({ id: newId(), facts: { fullName: 'Nguyễn Thị Lan', sex: 'female' }, paper: 'told' }),
    reached: [200, 409],
  }),
  'POST /api/children/:id/identity/:proposalId/withdraw': { is: 'role', body: () => ({ version: 1 }), reached: [404] },
  'POST /api/children/:id/identity/:proposalId/apply': {
    is: 'role',
    body: () => ({ version: 1, childVersion: 1 }),
    reached: [404],
  },
  'POST /api/identity/:id/verdict': {
    is: 'role',
    body: () => ({ childId: newId(), version: 1, verdict: 'right' }),
    reached: [404],
  },

  'POST /api/register/batches': {
    is: 'file',
    may: actor => allows(batch.create, actor, { areaPath: actor.areaPath }),
  },
  'GET /api/register/batches': { is: 'list', kind: 'import_batch', commune: false, sees: by(batch.read) },
  'GET /api/register/waiting': { is: 'role', reached: [200] },
  'GET /api/register/batches/:id': read('import_batch', by(batch.read)),
  'GET /api/register/batches/:id/rows': read('import_batch', by(batch.read)),
  'GET /api/register/batches/:id/rows/:rowNo/candidates': read('import_batch', by(batch.read)),
  'GET /api/register/batches/:id/reasons': read('import_batch', by(batch.read)),
  'GET /api/register/batches/:id/progress': read('import_batch', by(batch.read)),
  'GET /api/register/batches/:id/remarks': read('import_batch', by(batch.read), { reached: [200, 409] }),
  'PUT /api/register/batches/:id/mapping': batchAct(() => ({ version: 1, tables: [] })),
  'POST /api/register/batches/:id/decisions': batchAct(() => ({ decisions: [{ rowNo: 1, decision: 'skip' }] })),
  'POST /api/register/batches/:id/decisions/together': batchAct(() => ({
    version: 1,
    reason: WaitingReason.options[0],
    decision: 'skip',
  })),
  'POST /api/register/batches/:id/decisions/take-back': batchAct(() => ({
    version: 1,
    at: '2026-11-22T03:00:00.000000Z',
  })),
  'POST /api/register/batches/:id/confirm': batchAct(() => ({ version: 1, name: 'Danh sách' })),
  'POST /api/register/batches/:id/cancel': batchAct(() => ({ version: 1 })),
  'POST /api/register/batches/:id/undo': batchAct(() => end),
}
