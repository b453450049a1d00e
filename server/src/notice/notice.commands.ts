import { communePath } from '@mangnon/core/area/area-path.ts'
import { invalid, Refusal } from '@mangnon/core/error/error.ts'
import { receiverKindOf } from '@mangnon/core/notice/notice.ts'
import type { z } from 'zod'
import { getArea } from '../area/area.queries.ts'
import { getChild } from '../child/child.queries.ts'
import type { Transaction } from '../platform/db/transaction.ts'
import { openReporter } from './notice.sealed.ts'
import type { NewNotice, ReporterView } from './notice.views.ts'
import { receive } from './receive.ts'

/** The commune that must act: where it happened, anywhere in the country; the receiver's own where nothing else is said. */
const actingCommune = async (tx: Transaction, communeId: string | undefined): Promise<string> => {
  if (communeId === undefined) {
    const own = communePath(tx.actor.areaPath)
    if (own === null) throw invalid({ path: 'communeId', code: 'required' })
    return own
  }
  const area = await getArea(tx, communeId)
  if (area.level !== 'commune' || area.valid_to !== null) throw invalid({ path: 'communeId', code: 'unknown_code' })
  return area.path
}

/**
 * Receives a report. Whoever receives it, it goes at once to the commune that must act (NĐ 56/2017 Điều 26 khoản 1). A collaborator
 * reports as any citizen: their name stands neither with the report nor in its journal, and they get the code alone.
 */
export const receiveNotice = async (
  tx: Transaction,
  input: z.output<typeof NewNotice>,
): Promise<{ code: string; caseId: string | null; commune: string }> => {
  const kind = receiverKindOf(tx.actor.role)
  if (!kind) throw new Refusal('not_allowed')
  const commune = await actingCommune(tx, input.communeId)
  // Only a child whom this person may read is linked: another's id would tell that it exists.
  if (input.childId !== null) await getChild(tx, input.childId)
  const apart = kind === 'public'
  const { code, caseId } = await receive(
    async (sql, values) => (await tx.client.query(sql, [...values])).rows,
    tx.keys,
    // Nobody who only reports can link a child of the register: a link would tell who wrote.
    apart ? { ...input, deviceAt: null, childId: null } : input,
    {
      communePath: commune,
      kind,
      name: apart ? 'Người báo tin' : tx.actor.fullName,
      requestId: apart ? undefined : tx.origin.requestId,
      ownHours: null,
    },
  )
  if (apart) {
    tx.audit({ action: 'notice.sent' })
    return { code, caseId: null, commune }
  }
  tx.audit({ action: 'notice.received', subject: 'notice', subjectId: input.id, communePath: commune })
  const own = commune.startsWith(tx.actor.areaPath) && ['commune_officer', 'commune_chair'].includes(tx.actor.role)
  return { code, caseId: own ? caseId : null, commune }
}

/** Who told of a report, with the reason for which somebody looked; refuses with `not_found` where nobody did or it may not be known. */
export const readReporter = async (
  tx: Transaction,
  noticeId: string,
  reason: string,
): Promise<z.output<typeof ReporterView>> => {
  const row = await tx.query
    .selectFrom('notice_reporter')
    .select(['sealed', 'commune_path'])
    .where('notice_id', '=', noticeId)
    .executeTakeFirst()
  if (!row) throw new Refusal('not_found')
  tx.audit({
    action: 'notice.reporter_opened',
    subject: 'notice',
    subjectId: noticeId,
    communePath: row.commune_path,
    words: reason,
  })
  return openReporter(tx.keys, noticeId, row.sealed)
}
