import type { SeparationFacts } from '@mangnon/core/case/separation/separation.ts'
import type { SeparationView } from '../../api/contract.ts'

/** A separation as the rules look at it; the server asks the same functions again. */
export const factsOf = (separation: SeparationView): SeparationFacts => ({
  ...separation.facts,
  proposedBy: separation.state === 'proposed' ? separation.proposedByName : null,
})
