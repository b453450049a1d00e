import { Refusal } from '@mangnon/core/error/error.ts'
import { answeredFacts } from '@mangnon/core/identity/answers/weigh-answer.ts'
import { newId } from '@mangnon/core/platform/id.ts'
import type { z } from 'zod'
import { getChild } from '../../child/child.queries.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import { propose } from '../identity.commands.ts'
import { identityOf } from '../identity.queries.ts'
import type { AnswersEntered } from './answers.views.ts'
import type { AnswerFile } from './read-file.ts'
import { weighFile } from './weigh-file.ts'

/**
 * Enters the answers of a file as proposals, each as if it had been made at the child's own page: those alone whose verdict is a change.
 * Refuses with `changed_meanwhile` when file and register no longer give what the person was shown (`seal`); then nothing was written.
 */
export const enterAnswers = async (
  tx: Transaction,
  file: AnswerFile,
  seal: string,
): Promise<z.output<typeof AnswersEntered>> => {
  const weighed = await weighFile(tx, file)
  if (weighed.seal !== seal || weighed.missing.length > 0) throw new Refusal('changed_meanwhile')
  const answers = new Map(file.rows.map(row => [row.row, row]))
  const changes = weighed.rows.filter(row => row.verdict === 'change')
  // In one order, so that two who enter the same list wait for each other and do not lock each other out.
  for (const row of changes.toSorted((a, b) => ((a.childId ?? '') < (b.childId ?? '') ? -1 : 1))) {
    const read = answers.get(row.row)
    if (!read || row.childId === null) continue
    const now = identityOf(await getChild(tx, row.childId))
    await propose(tx, row.childId, {
      ...{ id: newId(), facts: answeredFacts(now, row.fields), replaces: null },
      ...{ paper: read.paper, paperNumber: read.paperNumber },
    })
  }
  tx.audit({ action: 'identity.answers_entered', count: changes.length })
  return { proposed: changes.length, left: weighed.rows.length - changes.length }
}
