import { flagsByHand, proceedingKinds } from '@mangnon/core/case/proceeding/proceeding.ts'
import { z } from 'zod'
import { CaseFileView } from '../file/case-file.views.ts'

const words = (most: number) => z.string().max(most).normalize('NFC')
const version = z.number().int()
const flag = z.enum(flagsByHand)

export const RaiseFlag = z.object({ version, flag })
export const LowerFlag = z.object({ version, flag, reason: words(1000).trim().min(3) })

/** A letter, an answer, support in proceedings, a notice of release. What is wrong with it core says, at its field. */
export const EnterProceeding = z
  .object({
    id: z.uuid(),
    version,
    kind: z.enum(proceedingKinds),
    on: z.string().max(10),
    otherOn: z.string().max(10).nullable(),
    authority: words(300),
    number: words(60).nullable(),
    text: words(10_000),
  })
  .meta({ id: 'EnterProceeding' })

export const EnterEvidence = z
  .object({
    id: z.uuid(),
    version,
    object: words(1000),
    origin: words(1000),
    holder: words(300),
    sha256: z.string().max(64).nullable(),
    takenAt: z.string().max(40),
  })
  .meta({ id: 'EnterEvidence' })

export const HandEvidenceOn = z
  .object({ id: z.uuid(), version, evidenceId: z.uuid(), to: words(300), purpose: words(1000), at: z.string().max(40) })
  .meta({ id: 'HandEvidenceOn' })

const entered = { addedByName: z.string(), addedAt: z.string() }

export const ProceedingView = z
  .object({
    id: z.string(),
    kind: z.enum(proceedingKinds),
    on: z.string(),
    otherOn: z.string().nullable(),
    /** How many copies of a letter were printed. */
    copies: z.number(),
    /** Null after an erasure. */
    words: z.object({ authority: z.string(), number: z.string().nullable(), text: z.string() }).nullable(),
    ...entered,
  })
  .meta({ id: 'ProceedingView' })

export const EvidenceView = z
  .object({
    id: z.string(),
    takenAt: z.string(),
    sha256: z.string().nullable(),
    words: z.object({ object: z.string(), origin: z.string(), holder: z.string() }).nullable(),
    ...entered,
    /** From hand to hand, the first first. */
    custody: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        words: z.object({ from: z.string(), to: z.string(), purpose: z.string() }).nullable(),
        ...entered,
      }),
    ),
    /** Pictures of it, papers on it. */
    files: z.array(CaseFileView),
    /** Who has it now; null after an erasure. */
    holder: z.string().nullable(),
  })
  .meta({ id: 'EvidenceView' })

/** What of a case touches those who prosecute. */
export const CaseProceedings = z
  .object({
    caseId: z.string(),
    version: z.number(),
    flags: z.array(flag),
    /** The day of the recommendation; null while none was sent. */
    reportedOn: z.string().nullable(),
    entries: z.array(ProceedingView),
    evidence: z.array(EvidenceView),
    can: z.array(z.enum(['raise_flag', 'lower_flag', 'report_crime', 'enter'])),
  })
  .meta({ id: 'CaseProceedings' })
