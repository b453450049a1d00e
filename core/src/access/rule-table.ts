import type { Role } from '../account/role.ts'
import { NATION_PATH } from '../area/area-path.ts'
import { taskRoles } from '../case/task/task.ts'
import { receivers } from '../notice/notice.ts'
import type { Alternative, Condition, Rule } from './condition.ts'

const role = (...of: [Role, ...Role[]]): Condition => ({ is: 'role', of })
const ownArea: Condition = { is: 'own_area' }
/** The same, asked of another unit that the record names. */
const areaIn = (column: string): Condition => ({ is: 'own_area', column })
const ownCommune: Condition = { is: 'own_commune' }
const inside = (column?: string): Condition =>
  column === undefined ? { is: 'inside_area' } : { is: 'inside_area', column }
const self: Condition = { is: 'self' }
const other: Condition = { is: 'other' }
const value = (column: string, ...of: [string, ...string[]]): Condition => ({ is: 'value', column, of })
const absent = (column: string): Condition => ({ is: 'absent', column })
/** A member of the standing group who stands for the police. */
const police = [role('standing_member'), { is: 'speciality', of: ['police'] } as Condition] as const
const verifying: Alternative = [...police, ownArea, value('state', 'proposed')]
/** Who says whether a proposal of who a child is holds. */
export const identityVerifiers: Rule = [verifying]

export type TableRule = {
  /** Column with the area path on which `own_area` looks. */
  readonly area?: string
  /** Column with the village's number in its commune. A record of the register lies in a village, too; any other table does not. */
  readonly village?: string
  /** Column with the account id on which `self` and `other` look. */
  readonly owner?: string
  readonly read: Rule
  readonly create: Rule
  /** What must hold of a record before it is changed, and afterwards; the same where `changed` is left out. */
  readonly change: Rule
  readonly changed?: Rule
  readonly remove: Rule
}

const administrator = role('administrator')
const auditor = role('data_protection_auditor')
/** What an administrator gives in the whole of their own area: every role but those that watch over or equal their own. */
const appointedRoles = [
  'village_collaborator',
  'commune_officer',
  'commune_chair',
  'standing_member',
  'province_officer',
  'hotline_operator',
  'hotline_supervisor',
  'service_provider',
  'ministry_officer',
] as const satisfies readonly Role[]
const registerReaders = role('commune_officer', 'commune_chair', 'province_officer')
const registerKeepers = role('commune_officer')
const reportReaders = role('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer')
/** Decisions on support are drawn up by the officer and signed by the chair; either enters them. */
const supportKeepers = role('commune_officer', 'commune_chair')
const villageReaders = role('village_collaborator', 'commune_officer', 'commune_chair', 'province_officer')
const villageKeepers = role('village_collaborator', 'commune_officer')
/** Who keeps the registers of Luật Bảo vệ dữ liệu cá nhân 91/2025. */
const protectors = role('data_protection_auditor', 'administrator')

/**
 * A record of the register: read in one's own area, entered and kept by the commune officer, corrected by the collaborator of its
 * village, changed while it has not ended, never removed.
 */
const registerRecord = {
  area: 'commune_path',
  village: 'village_no',
  read: [[villageReaders, ownArea]],
  create: [[registerKeepers, ownArea]],
  change: [[villageKeepers, ownArea, absent('ended_on')]],
  // Ending is a change, too, and the officer's; so is letting a record leave the collaborator's village.
  changed: [
    [registerKeepers, ownArea],
    [role('village_collaborator'), ownArea, absent('ended_on')],
  ],
  remove: 'nobody',
} as const satisfies TableRule

/** A fact of such a record with its period: written anew by whoever may correct the record. */
const registerPeriod: TableRule = {
  area: 'commune_path',
  village: 'village_no',
  read: [[villageReaders, ownArea]],
  create: [[villageKeepers, ownArea]],
  change: [[villageKeepers, ownArea]],
  remove: 'nobody',
}

/** Entered by the officer, or proposed by the collaborator of the village: theirs until the officer has decided. */
const villageProposal = {
  area: 'commune_path',
  village: 'village_no',
  owner: 'proposed_by',
  create: [
    [registerKeepers, ownArea],
    [role('village_collaborator'), ownArea, self, value('state', 'proposed')],
  ],
  change: [
    [registerKeepers, ownArea],
    [role('village_collaborator'), ownArea, self, value('state', 'proposed')],
  ],
  changed: [
    [registerKeepers, ownArea],
    [role('village_collaborator'), ownArea, self, value('state', 'proposed', 'withdrawn')],
  ],
  remove: 'nobody',
} as const satisfies Omit<TableRule, 'read'>

/** A list being brought in: raw rows hold whatever stood in the file, so only those who keep the register of that commune see them. */
const importRecord: TableRule = {
  area: 'commune_path',
  read: [[role('commune_officer', 'commune_chair'), ownArea]],
  create: [[registerKeepers, ownArea]],
  change: [[registerKeepers, ownArea]],
  remove: 'nobody',
}

/** Of a re-check: the officer's, and seen by those above. */
const recheckRecord: TableRule = {
  area: 'commune_path',
  read: [[registerReaders, ownArea]],
  create: [[registerKeepers, ownArea]],
  change: [[registerKeepers, ownArea]],
  remove: 'nobody',
}

/** A change of units, whose area is always the nation's. */
const areaChange: TableRule = {
  area: 'area_path',
  read: [[administrator]],
  create: [[administrator, ownArea]],
  change: [[administrator, ownArea]],
  remove: 'nobody',
}

const caseKeepers = role('commune_officer', 'commune_chair')
/** Who sent something sees what they sent, and how far it has come. */
const senders = role(
  'commune_officer',
  'commune_chair',
  'standing_member',
  'province_officer',
  'hotline_operator',
  'hotline_supervisor',
)
/** Of the officers, those of its team where a case is kept to one (0121). */
const inTeam: Condition = { is: 'named', column: 'team', orNobody: true }
/** For a time: what was shared with the person, or what they opened in an emergency. */
const sharedWith: Condition = { is: 'named', column: 'readers' }
const caseTeam: readonly [Alternative, Alternative] = [
  [role('commune_chair'), ownArea],
  [role('commune_officer'), ownArea, inTeam],
]
/** Need to know: the commune that must act, the one it was handed to, the province when the time ran out (NĐ 56/2017 Điều 24). */
const caseReaders = [
  ...caseTeam,
  [caseKeepers, areaIn('other_path')],
  [role('province_officer'), ownArea, value('escalated', 'true')],
  [sharedWith],
] as const

/** An entry of a case: as the case is read, entered by its commune, never changed. */
const caseEntry: TableRule = {
  area: 'commune_path',
  read: caseReaders,
  create: [[caseKeepers, ownArea]],
  change: 'nobody',
  remove: 'nobody',
}
/** Who may be given work of a plan. */
const taskRecipients = role(...taskRoles)
/** Whether work of a plan may be theirs to do. */
export const givenTasks: Rule = [[taskRecipients, ownArea, self]]

/**
 * Who may do what, where: the one source. Policies in the database are generated from it (`db/policies.generated.sql`),
 * abilities in views ask it, and people read it. A table that is not listed is closed to the application.
 * Sources: Luật Trẻ em 2016 Arts. 6(11), 53, 90; NĐ 56/2017 Arts. 33, 36; who acts since 2025: NĐ 147/2025.
 */
export const ruleTable = {
  area: {
    area: 'path',
    read: 'everybody',
    create: [[role('commune_officer'), ownArea, value('level', 'village')]],
    change: [[role('commune_officer'), ownArea, value('level', 'village')]],
    remove: 'nobody',
  },
  area_name: {
    area: 'path',
    read: 'everybody',
    create: [[role('commune_officer'), ownArea, value('level', 'village')]],
    change: [[role('commune_officer'), ownArea, value('level', 'village')]],
    remove: 'nobody',
  },
  area_alias: { read: 'everybody', create: 'nobody', change: 'nobody', remove: 'nobody' },
  // Changes of units are public law in the making: every administrator looks through them, the nation's make them.
  area_change_set: areaChange,
  area_change_file: areaChange,
  area_change_line: { ...areaChange, remove: [[administrator, ownArea]] },
  // Written by the functions that apply a change alone; which unit became which is known to everybody.
  area_succession: { read: 'everybody', create: 'nobody', change: 'nobody', remove: 'nobody' },
  area_move: { read: 'everybody', create: 'nobody', change: 'nobody', remove: 'nobody' },
  // An account is administered where it stands. Whoever administers or audits as much as the actor is out of reach: `administers` holds
  // the widest area of an account's appointments as either.
  account: {
    area: 'area_path',
    owner: 'id',
    read: [[self], [administrator, ownArea], [auditor, ownArea]],
    create: [[administrator, ownArea, absent('administers')]],
    change: [
      [administrator, ownArea, absent('administers')],
      [administrator, ownArea, inside('administers')],
    ],
    remove: 'nobody',
  },
  // A role in an area for a period. Administrators appoint administrators and auditors below themselves only, the other roles in
  // their own area, and nothing to themselves. Above the nation there is nobody: there, equals appoint and nobody but the person
  // ends. Ending one's own is open to everybody; that it is nothing but ending, a trigger sees to.
  role_grant: {
    area: 'area_path',
    owner: 'account_id',
    read: [[self], [administrator, ownArea], [auditor, ownArea]],
    create: [
      [administrator, ownArea, other, value('role', ...appointedRoles)],
      [administrator, inside(), other, value('role', 'administrator', 'data_protection_auditor')],
      [
        administrator,
        ownArea,
        other,
        value('area_path', NATION_PATH),
        value('role', 'administrator', 'data_protection_auditor'),
      ],
    ],
    change: [
      [self],
      [administrator, ownArea, other, value('role', ...appointedRoles)],
      [administrator, inside(), other, value('role', 'administrator', 'data_protection_auditor')],
      [administrator, ownArea, other, value('area_path', NATION_PATH), value('role', 'data_protection_auditor')],
    ],
    remove: 'nobody',
  },
  // Whom the sign-on of a ministry may bring in as which account.
  oidc_link: {
    area: 'area_path',
    owner: 'account_id',
    read: [[self], [administrator, ownArea]],
    create: [[administrator, ownArea, other]],
    change: [[administrator, ownArea, other]],
    remove: 'nobody',
  },
  // A reset is asked for by one and confirmed by another (core/src/account/reset-rules.ts); what it does, functions do.
  account_reset: {
    area: 'area_path',
    owner: 'asked_by',
    read: [[role('administrator', 'commune_chair'), ownArea]],
    create: [[administrator, ownArea, self]],
    change: 'nobody',
    remove: 'nobody',
  },
  // People to get accounts, brought in as a list; what it would make is checked again row by row against the rules above.
  account_batch: {
    area: 'area_path',
    owner: 'created_by',
    read: [[administrator, ownArea]],
    create: [[administrator, ownArea, self]],
    change: [[administrator, ownArea]],
    remove: 'nobody',
  },
  account_batch_row: {
    area: 'area_path',
    read: [[administrator, ownArea]],
    create: [[administrator, ownArea]],
    change: [[administrator, ownArea]],
    remove: 'nobody',
  },
  account_batch_slips: {
    area: 'area_path',
    owner: 'taken_by',
    read: [[administrator, ownArea]],
    create: [[administrator, ownArea, self]],
    change: 'nobody',
    remove: 'nobody',
  },
  household: registerRecord,
  household_residence: registerPeriod,
  household_poverty: registerPeriod,
  child: registerRecord,
  child_residence: registerPeriod,
  child_household: registerPeriod,
  child_school: registerPeriod,
  // What a neighbour or a distant office may not learn stays with the commune's officer and chair (NĐ 56/2017 Arts. 33, 36).
  // That a child is separated for a time (c12) begins and ends with the chair's decision (NĐ 56/2017 Điều 32).
  child_circumstance: {
    area: 'commune_path',
    village: 'village_no',
    read: [
      [role('commune_officer', 'commune_chair'), ownArea],
      [role('village_collaborator', 'province_officer'), ownArea, value('sensitive', 'false')],
    ],
    create: [
      [registerKeepers, ownArea],
      [role('commune_chair'), ownArea, value('code', 'c12')],
    ],
    change: [
      [registerKeepers, ownArea],
      [role('commune_chair'), ownArea, value('code', 'c12')],
    ],
    remove: 'nobody',
  },
  // Who receives what is posted in public, but for what would tell of HIV or abuse (NĐ 20/2021 Art. 8).
  // Other names by which a child is looked for: kept by the database itself, seen with the record.
  child_known_as: {
    area: 'commune_path',
    village: 'village_no',
    read: [[villageReaders, ownArea]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  child_support: {
    area: 'commune_path',
    village: 'village_no',
    read: [
      [role('commune_officer', 'commune_chair'), ownArea],
      [role('village_collaborator', 'province_officer'), ownArea, value('sensitive', 'false')],
    ],
    create: [[supportKeepers, ownArea]],
    change: [[supportKeepers, ownArea]],
    remove: 'nobody',
  },
  // Who a child is, proposed at home, verified by the commune police, written by the officer (CV 2513/LĐTBXH-TTTT). Of the register
  // the police read these rows and no other.
  identity_proposal: {
    area: 'commune_path',
    village: 'village_no',
    owner: 'proposed_by',
    read: [
      [villageReaders, ownArea],
      [...police, ownArea, value('state', 'proposed', 'verified', 'refuted')],
    ],
    create: [[villageKeepers, ownArea, self, value('state', 'proposed')]],
    change: [
      [registerKeepers, ownArea],
      verifying,
      [role('village_collaborator'), ownArea, self, value('state', 'proposed')],
    ],
    changed: [
      [registerKeepers, ownArea],
      [...police, ownArea, value('state', 'verified', 'refuted')],
      [role('village_collaborator'), ownArea, self, value('state', 'withdrawn')],
    ],
    remove: 'nobody',
  },
  // What was established about a family stays with those who decide on it.
  child_support_fact: {
    area: 'commune_path',
    village: 'village_no',
    read: [[supportKeepers, ownArea]],
    create: [[supportKeepers, ownArea]],
    change: [[supportKeepers, ownArea]],
    remove: 'nobody',
  },
  // Phúc tra: whoever keeps the data of a village does not mark their own work.
  recheck: recheckRecord,
  recheck_household: recheckRecord,
  // Households merged and divided: entered by the officer, proposed by the collaborator of the village.
  household_regroup: { ...villageProposal, read: [[villageReaders, ownArea]] },
  // Injuries: reported by the collaborator of the village, entered by the officer. Those above read counts, by a function.
  injury: { ...villageProposal, read: [[role('village_collaborator', 'commune_officer', 'commune_chair'), ownArea]] },
  // What happened to a child, and what the collaborator of its village proposes to have entered: theirs until the officer has decided.
  child_event: {
    area: 'commune_path',
    village: 'village_no',
    owner: 'proposed_by',
    read: [
      [role('commune_officer', 'commune_chair'), ownArea],
      [role('village_collaborator', 'province_officer'), ownArea, value('sensitive', 'false')],
    ],
    create: [
      [registerKeepers, ownArea],
      [role('village_collaborator'), ownArea, self, value('state', 'proposed'), value('sensitive', 'false')],
    ],
    change: [
      [registerKeepers, ownArea],
      [role('village_collaborator'), ownArea, self, value('state', 'proposed', 'returned')],
    ],
    changed: [
      [registerKeepers, ownArea],
      [
        role('village_collaborator'),
        ownArea,
        self,
        value('state', 'proposed', 'withdrawn'),
        value('sensitive', 'false'),
      ],
    ],
    remove: 'nobody',
  },
  // Pairs of records that may be one child: written by functions alone, since a pair may lie in two communes.
  child_duplicate: {
    area: 'commune_path',
    village: 'village_no',
    read: [[role('commune_officer', 'commune_chair'), ownArea]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // What a merge did to the record that stayed. Undone by a function, which lets the other record stand again.
  child_merge: {
    area: 'commune_path',
    village: 'village_no',
    read: [[role('commune_officer', 'commune_chair'), ownArea]],
    create: [[registerKeepers, ownArea]],
    change: 'nobody',
    remove: 'nobody',
  },
  // From one register into another: both see it, and each does its own steps (core/src/handover/handover.ts). What carries the record
  // over is a function of the database; what another commune holds is asked for by one, too.
  handover: {
    area: 'from_path',
    read: [
      [registerReaders, ownArea],
      [registerReaders, areaIn('to_path')],
    ],
    create: [[registerKeepers, ownArea]],
    change: [
      [registerKeepers, ownArea],
      [registerKeepers, areaIn('to_path')],
    ],
    remove: 'nobody',
  },
  // What of a child's own row decides about figures, as it was before it changed: for the database's own counting, of no person.
  child_known_before: {
    area: 'commune_path',
    village: 'village_no',
    read: 'nobody',
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // Sums of children by facets, kept by the system: numbers, no person.
  figure_commune: {
    area: 'commune',
    read: [[role('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer'), ownArea]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // What each child counts as: for the database's own counting, of no person.
  figure_child: {
    area: 'commune',
    village: 'village_no',
    read: 'nobody',
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // Written by triggers alone: how many records a commune keeps. Numbers, no person: the ministry counts by them.
  register_tally: {
    area: 'commune_path',
    read: [[role('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer'), ownArea]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // Counted by the system: how many records of a commune break which rule. Numbers, no person.
  quality_count: {
    area: 'commune_path',
    read: [[role('commune_officer', 'commune_chair', 'province_officer', 'ministry_officer'), ownArea]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // Periodic reports: numbers, no person. A commune writes its own, the province answers and writes its own, the ministry answers that.
  report: {
    area: 'area_path',
    read: [[reportReaders, ownArea]],
    create: [
      [role('commune_officer'), ownArea, value('level', 'commune')],
      [role('province_officer'), ownArea, value('level', 'province')],
    ],
    change: [
      [role('commune_officer', 'commune_chair'), ownArea, value('level', 'commune')],
      [role('province_officer'), ownArea],
      [role('ministry_officer'), ownArea, value('level', 'province')],
    ],
    remove: 'nobody',
  },
  // What is still being written is its unit's; from the sending on it is seen above, and answered there while it waits. An accepted
  // version is closed to everybody (0140).
  report_version: {
    area: 'area_path',
    read: [
      [role('commune_officer', 'commune_chair'), ownArea, value('level', 'commune')],
      [role('province_officer'), ownArea, value('level', 'province')],
      [role('province_officer'), ownArea, value('state', 'submitted', 'returned', 'accepted')],
      [
        role('ministry_officer'),
        ownArea,
        value('level', 'province'),
        value('state', 'submitted', 'returned', 'accepted'),
      ],
      [role('ministry_officer'), ownArea, value('state', 'accepted')],
    ],
    create: [
      [role('commune_officer'), ownArea, value('level', 'commune'), value('state', 'open')],
      [role('province_officer'), ownArea, value('level', 'province'), value('state', 'open')],
    ],
    change: [
      [role('commune_officer', 'commune_chair'), ownArea, value('level', 'commune')],
      [role('province_officer'), ownArea, value('level', 'province')],
      [role('province_officer'), ownArea, value('state', 'submitted')],
      [role('ministry_officer'), ownArea, value('level', 'province'), value('state', 'submitted')],
    ],
    changed: [
      [
        role('commune_officer', 'commune_chair'),
        ownArea,
        value('level', 'commune'),
        value('state', 'open', 'submitted', 'returned'),
      ],
      [role('province_officer'), ownArea, value('level', 'province'), value('state', 'open', 'submitted', 'returned')],
      [role('province_officer'), ownArea, value('level', 'commune'), value('state', 'accepted', 'returned')],
      [role('ministry_officer'), ownArea, value('level', 'province'), value('state', 'accepted', 'returned')],
    ],
    remove: 'nobody',
  },
  report_extension: {
    area: 'area_path',
    read: [[reportReaders, ownArea]],
    create: [[role('province_officer', 'ministry_officer'), inside()]],
    change: [[role('province_officer', 'ministry_officer'), inside()]],
    remove: 'nobody',
  },
  // What was published of accepted reports, small numbers hidden: everybody reads it, through functions of its own; the ministry publishes.
  publication: {
    area: 'area_path',
    read: [[role('ministry_officer'), ownArea]],
    create: [[role('ministry_officer'), ownArea]],
    change: 'nobody',
    remove: 'nobody',
  },
  // What only grows: everybody leaves the traces of their own acts; each reads those of the records they may read.
  journal: {
    area: 'commune_path',
    owner: 'actor_id',
    read: [
      [registerReaders, ownArea, value('subject', 'child', 'household', 'area', 'import_batch')],
      [
        role('commune_officer', 'commune_chair'),
        ownArea,
        value('subject', 'circumstance', 'support', 'case', 'notice'),
      ],
      [reportReaders, ownArea, value('subject', 'report')],
      [role('ministry_officer'), ownArea, value('subject', 'publication')],
      [administrator, ownArea, value('subject', 'account', 'account_batch')],
      [protectors, ownArea, value('subject', 'processing_activity', 'breach')],
    ],
    create: [[self, ownCommune]],
    change: 'nobody',
    remove: 'nobody',
  },
  import_batch: importRecord,
  // Rows are replaced while their file is read anew; a trigger refuses it at every other time.
  import_row: { ...importRecord, remove: [[registerKeepers, ownArea]] },
  import_progress: importRecord,
  import_mapping: importRecord,
  register_export: {
    area: 'commune_path',
    owner: 'actor_id',
    read: [[registerReaders, ownArea]],
    create: [[registerReaders, ownArea, self]],
    change: 'nobody',
    remove: 'nobody',
  },
  // Opens what is sealed about a child or a request, so it goes to those who may read it. Destroyed by an erasure alone.
  data_key: {
    area: 'commune_path',
    read: [[role('commune_officer', 'commune_chair'), ownArea]],
    create: [[registerKeepers, ownArea]],
    change: 'nobody',
    remove: 'nobody',
  },
  // The register of processing and that of breaches: kept by whoever watches over the protection of data, no child's record in them.
  processing_activity: {
    area: 'area_path',
    read: [[protectors, ownArea]],
    create: [[protectors, ownArea]],
    change: [[protectors, ownArea]],
    remove: 'nobody',
  },
  breach: {
    area: 'area_path',
    read: [[protectors, ownArea]],
    create: [[protectors, ownArea]],
    change: [[protectors, ownArea]],
    remove: 'nobody',
  },
  breach_notice: {
    area: 'area_path',
    read: [[protectors, ownArea]],
    create: [[protectors, ownArea]],
    change: 'nobody',
    remove: 'nobody',
  },
  consent_text: {
    read: 'everybody',
    create: [[role('data_protection_auditor', 'administrator')]],
    change: 'nobody',
    remove: 'nobody',
  },
  // Luật 91/2025 Art. 24: entered where the child is; the auditor sees that and when, the names are sealed.
  consent: {
    area: 'commune_path',
    read: [[role('commune_officer', 'commune_chair', 'data_protection_auditor'), ownArea]],
    create: [[registerKeepers, ownArea]],
    change: [[registerKeepers, ownArea]],
    remove: 'nobody',
  },
  data_request: {
    area: 'commune_path',
    read: [[role('commune_officer', 'commune_chair', 'data_protection_auditor'), ownArea]],
    create: [[registerKeepers, ownArea]],
    change: [[registerKeepers, ownArea]],
    remove: 'nobody',
  },
  child_export: {
    area: 'commune_path',
    owner: 'actor_id',
    read: [[role('commune_officer', 'commune_chair', 'data_protection_auditor'), ownArea]],
    create: [[registerKeepers, ownArea, self]],
    change: 'nobody',
    remove: 'nobody',
  },
  // Two persons: the officer enters the order, another confirms it, which the function that destroys asks once more.
  erasure: {
    area: 'commune_path',
    owner: 'entered_by',
    read: [[role('commune_officer', 'commune_chair', 'data_protection_auditor'), ownArea]],
    create: [[registerKeepers, ownArea, self]],
    change: [[role('commune_officer', 'commune_chair', 'data_protection_auditor'), ownArea]],
    remove: 'nobody',
  },
  // Opened by the function that receives a report (0075): it goes to the commune that must act, whoever received it.
  protection_case: {
    area: 'commune_path',
    read: caseReaders,
    create: 'nobody',
    change: caseTeam,
    remove: 'nobody',
  },
  // Whose it is to follow: whoever received it, until they hand it on (0120).
  notice: {
    area: 'commune_path',
    owner: 'kept_by',
    read: [...caseReaders, [senders, self]],
    create: 'nobody',
    change: caseTeam,
    remove: 'nobody',
  },
  // Who told of it is known to whoever received it and to the chair who answers for their safety; of the public page, to the officer, too.
  notice_reporter: {
    area: 'commune_path',
    owner: 'kept_by',
    read: [
      [role('commune_chair'), ownArea],
      [role('commune_officer'), ownArea, value('from_public', 'true'), inTeam],
      [senders, self],
    ],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  case_handover: {
    area: 'commune_path',
    read: [
      [caseKeepers, ownArea],
      [caseKeepers, areaIn('other_path')],
    ],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // What is signed in a case: by the officer, in the commune that acts; only that another takes its place is a change (0085).
  case_paper: {
    area: 'commune_path',
    read: caseReaders,
    create: [[caseKeepers, ownArea]],
    change: caseTeam,
    remove: 'nobody',
  },
  // With whom a case is shared, which parts and until when, and who broke the glass: the team, the person, and the auditor, who reads no case.
  case_share: {
    area: 'commune_path',
    owner: 'account_id',
    read: [[caseKeepers, ownArea], [auditor, ownArea], [self]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  case_glass: {
    area: 'commune_path',
    owner: 'account_id',
    read: [[caseKeepers, ownArea], [auditor, ownArea], [self]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  // A plan, what it sets and the terms of the case: as the case; what became of them is written with the case's own step (0101).
  case_plan: {
    area: 'commune_path',
    read: caseReaders,
    create: [[role('commune_officer'), ownArea]],
    change: caseTeam,
    remove: 'nobody',
  },
  case_plan_item: {
    area: 'commune_path',
    read: caseReaders,
    create: [[role('commune_officer'), ownArea]],
    change: caseTeam,
    remove: 'nobody',
  },
  // Work of a plan in another's hands. Whoever it was given to reads it while it is open and thirty days longer, and answers it; nothing
  // else of the case is theirs (0127).
  case_task: {
    area: 'commune_path',
    owner: 'account_id',
    read: [
      ...caseReaders,
      [taskRecipients, ownArea, self, absent('answered_at')],
      [taskRecipients, ownArea, self, { is: 'since', column: 'answered_at', hours: 30 * 24 }],
    ],
    create: [[role('commune_officer'), ownArea]],
    // What of it they may write, a trigger sees to.
    change: [...caseTeam, [taskRecipients, ownArea, self]],
    remove: 'nobody',
  },
  // What was attached to a task: theirs who have it, as long as that is.
  case_file: {
    area: 'commune_path',
    owner: 'account_id',
    read: [
      ...caseReaders,
      [taskRecipients, ownArea, self, absent('answered_at')],
      [taskRecipients, ownArea, self, { is: 'since', column: 'answered_at', hours: 30 * 24 }],
    ],
    create: [
      [caseKeepers, ownArea],
      [taskRecipients, ownArea, self],
    ],
    change: 'nobody',
    remove: 'nobody',
  },
  // What went to and came from those who prosecute, evidence and whose hands it went through: entered, never edited (0129).
  case_proceeding: caseEntry,
  case_evidence: caseEntry,
  case_custody: caseEntry,
  // Closed cases that the province reads again by lot: drawn by a function, marked by the province, answered by the commune (0146).
  case_sample: {
    area: 'area_path',
    read: [[role('province_officer'), ownArea]],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  case_sample_line: {
    area: 'commune_path',
    read: [
      [role('province_officer'), ownArea],
      [role('commune_chair'), ownArea, value('returned', 'true')],
      [role('commune_officer'), ownArea, inTeam, value('returned', 'true')],
    ],
    create: 'nobody',
    // What of it is whose, a trigger sees to.
    change: [
      [role('province_officer'), ownArea],
      [role('commune_chair'), ownArea, value('returned', 'true')],
      [role('commune_officer'), ownArea, inTeam, value('returned', 'true')],
    ],
    remove: 'nobody',
  },
  case_term: { area: 'commune_path', read: caseReaders, create: 'nobody', change: 'nobody', remove: 'nobody' },
  // A separation: the worker proposes, the chair decides (0123).
  case_separation: {
    area: 'commune_path',
    read: caseReaders,
    create: [[role('commune_officer'), ownArea]],
    change: caseTeam,
    remove: 'nobody',
  },
  case_separation_act: {
    area: 'commune_path',
    read: caseReaders,
    create: [[caseKeepers, ownArea]],
    change: caseTeam,
    remove: 'nobody',
  },
  // What is still being written in a case: the officers and the chair of the commune share it (0100).
  case_draft: {
    area: 'commune_path',
    read: caseTeam,
    create: [[caseKeepers, ownArea]],
    change: caseTeam,
    remove: caseTeam,
  },
  notice_draft: {
    owner: 'account_id',
    read: [[self]],
    create: [[role(...receivers), self]],
    change: [[self]],
    remove: [[self]],
  },
  // That a case waits and until when: no word of it.
  case_alarm: {
    area: 'commune_path',
    read: [
      [caseKeepers, ownArea],
      [role('standing_member'), ownArea, value('audience', 'standing_member')],
      [role('province_officer'), ownArea, value('audience', 'province_officer')],
    ],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
  notify_contact: {
    owner: 'account_id',
    read: [[self]],
    create: [[self]],
    change: [[self]],
    remove: 'nobody',
  },
  request: { owner: 'actor_id', read: [[self]], create: [[self]], change: [[self]], remove: 'nobody' },
  // The trail of one's own acts, and for the auditor those of persons who act in the area or on what lies in it.
  audit: {
    area: 'actor_area',
    owner: 'actor_id',
    read: [[self], [auditor, ownArea], [auditor, inside('commune_path')]],
    create: [[self]],
    change: 'nobody',
    remove: 'nobody',
  },
  // Gathered by the sealer as the owner.
  audit_watch: {
    area: 'actor_area',
    owner: 'actor_id',
    read: [
      [auditor, ownArea],
      [auditor, inside('commune_path')],
    ],
    create: 'nobody',
    change: 'nobody',
    remove: 'nobody',
  },
} as const satisfies Record<string, TableRule>

export type ProtectedTable = keyof typeof ruleTable
