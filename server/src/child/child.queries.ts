import { registerAbilities } from '@mangnon/core/access/record-abilities.ts'
import { childWarnings } from '@mangnon/core/child/check-child.ts'
import { gapsOf } from '@mangnon/core/child/gaps.ts'
import { Refusal } from '@mangnon/core/error/error.ts'
import type { z } from 'zod'
import { areaNames } from '../area/area.queries.ts'
import { villageMap } from '../area/commune.queries.ts'
import { factAsAt, periodAsAt } from '../platform/db/periods.ts'
import { placeOnDay } from '../platform/db/place-in-time.ts'
import { prepare } from '../platform/db/prepared.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { dayInVietnam, endOfDayInVietnam } from '../platform/today.ts'
import type { AsAtQuery, ChildAsAt, ChildView } from './child.views.ts'

/** Of a child that was erased by order its tombstone is told, and nothing else: there is nothing else. */
const tombstone = async (tx: Transaction, id: string, code: string, erasedAt: Date): Promise<Refusal> => {
  const order = await tx.query
    .selectFrom('erasure')
    .select(['order_number', 'order_date', 'issuer'])
    .where('child_id', '=', id)
    .where('state', '=', 'done')
    .executeTakeFirst()
  return new Refusal('erased', {
    detail: {
      code,
      erasedAt: erasedAt.toISOString(),
      orderNumber: order?.order_number ?? null,
      orderDate: order?.order_date ?? null,
      issuer: order?.issuer ?? null,
    },
  })
}

/** One child that the actor may see; refuses with `not_found`, or with `erased` and the tombstone. */
export const getChild = async (tx: Transaction, id: string) => {
  const row = await tx.query.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  if (row.erased_at !== null) throw await tombstone(tx, row.id, row.code, row.erased_at)
  return row
}

const locked = prepare((tx, { id }: { id: string }) =>
  tx.query.selectFrom('child').selectAll().where('id', '=', id).forUpdate(),
)

/** The same, locked for the rest of the transaction; refuses with `already_ended` what nobody changes any more. */
export const lockChild = async (tx: Transaction, id: string) => {
  const [row] = await locked(tx, { id })
  if (row) return row
  // What has ended may be read and no more.
  await getChild(tx, id)
  throw new Refusal('already_ended')
}

type View = z.output<typeof ChildView>

const keptColumns = (kept: unknown): Record<string, string> =>
  kept && typeof kept === 'object' && !Array.isArray(kept)
    ? Object.fromEntries(Object.entries(kept).map(([caption, value]) => [caption, String(value)]))
    : {}

/** One child with everything the register keeps, and what this person may do next. Leaves an audit entry of the reading. */
export const getChildView = async (tx: Transaction, id: string): Promise<View> => {
  const row = await getChild(tx, id)
  const villages = await villageMap(tx, row.commune_path)
  const names = await areaNames(tx, [row.commune_path])
  const household = row.household_id
    ? await tx.query
        .selectFrom('household')
        .select(['id', 'code', 'head_name', 'address', 'phone'])
        .where('id', '=', row.household_id)
        .executeTakeFirst()
    : undefined
  const siblings = row.household_id
    ? await tx.query
        .selectFrom('child')
        .select(['id', 'full_name', 'birth', 'sex'])
        .where('household_id', '=', row.household_id)
        .where('id', '<>', id)
        .where('ended_on', 'is', null)
        .orderBy('birth_first')
        .execute()
    : []
  const batch = row.batch_id
    ? await tx.query.selectFrom('import_batch').select(['id', 'name']).where('id', '=', row.batch_id).executeTakeFirst()
    : undefined
  const former = await tx.query
    .selectFrom('child_known_as')
    .select('full_name')
    .where('child_id', '=', id)
    .where('kind', '<>', 'other')
    .orderBy('recorded_at', 'desc')
    .execute()
  const sex = row.sex as View['sex']
  tx.audit({ action: 'child.read', subject: 'child', subjectId: id, communePath: row.commune_path })
  return {
    id: row.id,
    code: row.code,
    communePath: row.commune_path,
    communeName: names.get(row.commune_path) ?? '',
    villageId: villages.idOf(row.village_path),
    villageName: villages.nameOf(row.village_path),
    fullName: row.full_name,
    typedName: row.typed_name,
    otherNames: row.other_names,
    formerNames: former.map(({ full_name }) => full_name),
    sex,
    birth: row.birth,
    ethnicity: row.ethnicity,
    personalNumber: row.personal_number,
    numberWarnings: childWarnings({ personalNumber: row.personal_number, sex, birth: row.birth }),
    fatherName: row.father_name,
    motherName: row.mother_name,
    carerName: row.carer_name,
    carerRelation: row.carer_relation,
    household: household
      ? {
          id: household.id,
          code: household.code,
          headName: household.head_name,
          address: household.address,
          phone: household.phone,
        }
      : null,
    siblings: siblings.map(sibling => ({
      id: sibling.id,
      fullName: sibling.full_name,
      birth: sibling.birth,
      sex: sibling.sex as View['sex'],
    })),
    poverty: row.poverty as View['poverty'],
    residenceState: row.residence_state as View['residenceState'],
    schoolLevel: row.school_level,
    schoolName: row.school_name,
    schoolClass: row.school_class,
    circumstance: row.circumstance,
    notes: row.notes,
    kept: keptColumns(row.kept),
    gaps: gapsOf(row.gaps),
    batch: batch ?? null,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    sample: row.is_sample,
    version: row.version,
    can: registerAbilities('child', tx.actor, {
      communePath: row.commune_path,
      villagePath: row.village_path,
      endedOn: row.ended_on,
    }),
  }
}

/** Where the child lived, with whom and at which school on a day, as it was known at the end of another day. */
export const getChildAsAt = async (
  tx: Transaction,
  id: string,
  input: z.output<typeof AsAtQuery>,
): Promise<z.output<typeof ChildAsAt>> => {
  const row = await getChild(tx, id)
  const known = input.known ?? dayInVietnam()
  const instant = endOfDayInVietnam(known)
  const lived = await periodAsAt(tx, 'child_residence', id, input.day, instant)
  const residence = lived?.facts
  const home = await factAsAt(tx, 'child_household', id, input.day, instant)
  const school = await factAsAt(tx, 'child_school', id, input.day, instant)
  const household = home?.household_id
    ? await tx.query
        .selectFrom('household')
        .select(['id', 'code', 'head_name'])
        .where('id', '=', String(home.household_id))
        .executeTakeFirst()
    : undefined
  const text = (value: string | number | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value)
  const place =
    lived &&
    (await placeOnDay(
      tx,
      {
        commune: String(lived.facts.at_commune),
        village: text(lived.facts.at_village),
        since: lived.validFrom,
      },
      input.day,
      instant,
    ))
  tx.audit({
    action: 'child.read_as_at',
    subject: 'child',
    subjectId: id,
    communePath: row.commune_path,
    detail: { day: input.day, known },
  })
  return {
    day: input.day,
    known,
    residence: residence
      ? {
          villageName: place?.villageName ?? null,
          communeName: place?.communeName ?? '',
          residenceState: residence.residence_state as View['residenceState'],
        }
      : null,
    household: household ? { id: household.id, code: household.code, headName: household.head_name } : null,
    school: school
      ? {
          schoolLevel: text(school.school_level),
          schoolName: text(school.school_name),
          schoolClass: text(school.school_class),
        }
      : null,
  }
}
