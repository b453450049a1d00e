import type { Logger } from 'pino'
import { ownerLine } from '../../platform/db/owner-line.ts'
import type { Keyring } from '../../platform/encryption/keyring.ts'
import { repeat } from '../../platform/repeat.ts'
import { foldWatch } from '../fold-watch.ts'
import { makeSeals } from './make-seals.ts'
import { SealFile } from './seal-file.ts'
import { SealsDiffer, Witness } from './witness.ts'

const second = 1000
/** A fault is told at once and then once a minute. */
const tellAgain = 60 * second

type Options = {
  /** Connection of the database's owner: the application's own role reaches neither seals nor other people's entries. */
  readonly ownerUrl: string
  readonly keys: Keyring
  readonly folder: string
  readonly log: Logger
}

/**
 * Seals the audit once a second and writes each seal to the second place. Every server does both: whichever comes first seals,
 * and each keeps the whole chain. What fails is told and tried again a second later; nobody's work waits for it.
 */
export const keepSealing = (options: Options): { stop(): Promise<void> } => {
  const { ownerUrl, keys, log } = options
  const witness = new Witness(new SealFile(options.folder, keys), keys)
  const line = ownerLine(ownerUrl, 'mangnon seal')
  let told = { what: '', at: 0 }

  const tell = (error: unknown): void => {
    const what = error instanceof Error ? error.message : String(error)
    if (what === told.what && Date.now() - told.at < tellAgain) return
    told = { what, at: Date.now() }
    if (error instanceof SealsDiffer) {
      // Somebody may meanwhile have recorded a restore there.
      witness.forget()
      log.error(
        { seal: error.n },
        'the audit seals of the database differ from the second place: run mangnon audit verify; after a restore, mangnon audit restored',
      )
    } else log.error({ error }, 'sealing the audit failed')
  }

  const tick = async (): Promise<void> => {
    try {
      const connection = await line.get()
      const seals = await makeSeals(connection, keys)
      await witness.follow(connection)
      const last = seals.at(-1)
      if (last) await foldWatch(connection, last.upto)
    } catch (error) {
      tell(error)
      if (error instanceof SealsDiffer) return
      await line.drop()
    }
  }

  const ticking = repeat(tick, second)
  return {
    stop: async () => {
      await ticking.stop()
      // What was written until the end is sealed too, so that a stopped system has no tail.
      await tick()
      await line.drop()
    },
  }
}
