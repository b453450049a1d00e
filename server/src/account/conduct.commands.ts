import { Refusal } from '@mangnon/core/error/error.ts'
import { codeOfConductOn, codesOfConduct } from '@mangnon/legal/code-of-conduct/code-of-conduct.ts'
import type { Context } from '../platform/http/app.ts'
import { dayInVietnam } from '../platform/today.ts'
import { type Attempt, asAttempt } from './attempt.ts'

/** Keeps that this person has accepted this version, and when. Refuses with `wrong_state` when it is not the one in force. */
export const acceptConduct = (context: Context, attempt: Attempt, version: string): Promise<void> =>
  asAttempt(context, attempt, async tx => {
    const inForce = codeOfConductOn(codesOfConduct, dayInVietnam(context.now()))
    if (inForce?.version !== version) throw new Refusal('wrong_state')
    await tx.client.query('select my_conduct_accept($1, $2)', [version, attempt.from.address])
    tx.journal({
      subject: 'account',
      subjectId: tx.actor.accountId,
      communePath: tx.actor.areaPath,
      act: 'account.conduct_accepted',
      after: { version },
    })
    tx.audit({ action: 'account.conduct_accepted', subject: 'account', subjectId: tx.actor.accountId })
  })
