import { newId } from '@mangnon/core/platform/id.ts'
import { createChild } from '@mangnon/server/child/child.commands.ts'
import { NewChild } from '@mangnon/server/child/child.views.ts'
import { addCircumstance } from '@mangnon/server/circumstance/circumstance.commands.ts'
import { NewCircumstance } from '@mangnon/server/circumstance/circumstance.views.ts'
import { once } from '@mangnon/server/platform/db/request.ts'
import type { Transaction } from '@mangnon/server/platform/db/transaction.ts'
import pg from 'pg'
import { signIn } from '../platform/actors.ts'
import type { Bench } from '../platform/bench.ts'
import { openBenchDatabase } from '../platform/bench-database.ts'
import { type Figure, figure } from '../platform/figure.ts'
import { rateOf } from '../platform/rate.ts'
import { median } from '../platform/statistics.ts'
import { fillRegister } from '../register/fill-register.ts'
import { insertBare, insertBareTogether, makeBareTables, rowsOf } from './bare-rows.ts'
import { watchTrips } from './round-trips.ts'

const most = 3

/** A child of a household, with a number that fits its sex and year, and a severe disability with its certificate. */
const inputs = (serial: number, householdId: string) => {
  const year = 2012 + (serial % 14)
  const female = serial % 2
  return {
    child: NewChild.parse({
      id: newId(),
      fullName: `Nguyễn Thị Minh ${['An', 'Bình', 'Châu', 'Dung', 'Giang', 'Hà'][serial % 6]}`,
      sex: female ? 'female' : 'male',
      birth: `${year}-0${(serial % 9) + 1}-1${serial % 10}`,
      ethnicity: '2008-01',
      personalNumber: `027${2 + female}${String(year).slice(2)}${String(serial).padStart(6, '0')}`,
      fatherName: 'Nguyễn Văn Hùng',
      motherName: 'Trần Thị Hoa',
      schoolName: 'Trường Tiểu học Phật Tích',
      schoolClass: '3A',
      householdId,
    }),
    circumstance: NewCircumstance.parse({
      id: newId(),
      code: 'd2',
      validFrom: '2026-01-05',
      evidenceNumber: `${serial}/GXN`,
      evidenceIssuer: 'Hội đồng xác định mức độ khuyết tật xã',
      evidenceOn: '2026-01-05',
      establishedBy: 'Hội đồng xác định mức độ khuyết tật xã',
      disabilityType: 'movement',
    }),
  }
}

/**
 * Entering a child with a circumstance as a request does it: session, request id, the two commands, policies, triggers, history, audit,
 * COMMIT to the disk. Beside it the very rows of the register and its history by prepared INSERTs in BEGIN and COMMIT, into tables with
 * the same columns, checks and indexes. With one writer and with eight; both sides take turns.
 */
export const writeBench: Bench = {
  name: 'write',
  rows: 300_000,
  run: async ({ rows, quick }, later) => {
    const tripsOf = watchTrips()
    const bench = await openBenchDatabase(later)
    const [place] = await fillRegister(bench, rows, Math.min(40_000, rows / 5))
    if (!place) throw new Error('the province has no communes')
    const { tokenHash, actor } = await signIn(bench, 'commune_officer', place.path)
    const households = await bench.owner.query<{ id: string }>(
      'select id from household where commune_path = $1 limit 5000',
      [place.path],
    )
    let serial = 0
    const enter = async (tx: Transaction, at: number) => {
      const { child, circumstance } = inputs(at, households.rows[at % households.rows.length]?.id ?? '')
      await createChild(tx, child)
      await addCircumstance(tx, child.id, circumstance)
      return { id: child.id }
    }
    const entered = (requestId = newId()) => {
      const at = ++serial
      return bench.db.bySession(
        tokenHash,
        'register_keeping',
        { address: '10.0.0.1', device: 'bench', requestId },
        tx => once(tx, { at }, () => enter(tx, at)),
      )
    }
    const unasked = () => {
      const at = ++serial
      return bench.db.as(actor, 'register_keeping', tx => enter(tx, at))
    }
    const made = await entered()
    await makeBareTables(bench.owner)
    const template = await rowsOf(bench.owner, made.id)
    const pool = new pg.Pool({ connectionString: bench.ownerUrl, max: 8 })
    later(() => pool.end())
    const bareBy = (insert: typeof insertBare) => async () => {
      const at = ++serial
      const client = await pool.connect()
      try {
        await insert(client, template, at)
      } finally {
        client.release()
      }
    }
    const bare = bareBy(insertBare)
    // Nobody's baseline, told so that what sending together buys is not taken for what the system costs.
    const bareTogether = bareBy(insertBareTogether)
    const figures: Figure[] = []
    for (const writers of [1, 8]) {
      const sides = { entered: () => entered(), unasked, bare, bareTogether }
      const names = Object.keys(sides) as (keyof typeof sides)[]
      const rates: Record<keyof typeof sides, number[]> = { entered: [], unasked: [], bare: [], bareTogether: [] }
      // The first round warms up.
      for (let round = 0; round <= 5; round++)
        for (const name of round % 2 === 0 ? names : names.toReversed()) {
          const rate = await rateOf(sides[name], writers, quick ? 0.7 : 3)
          if (round > 0) rates[name].push(rate)
        }
      const times = (ours: keyof typeof sides) =>
        median(rates[ours].map((rate, round) => (rates.bare[round] ?? Number.NaN) / rate))
      const who = writers === 1 ? 'one writer' : `${writers} writers`
      figures.push(
        figure('write', `${who}: time a child takes, times the bare rows`, times('entered'), '×', { most }),
        figure('write', `${who}: the same without session and request id`, times('unasked'), '×', { told: true }),
        figure('write', `${who}: children entered`, median(rates.entered), '/s', { told: true }),
        figure('write', `${who}: bare`, median(rates.bare), '/s', { told: true }),
        figure('write', `${who}: bare, all rows in one round trip`, median(rates.bareTogether), '/s', { told: true }),
      )
    }
    // Connections know their statements by now.
    const ours = await tripsOf(entered)
    const theirs = await tripsOf(bare)
    figures.push(
      figure('write', 'rows that both sides write', template.length, 'rows', { told: true }),
      figure('write', 'statements of a child entered', ours.messages, '', { told: true }),
      figure('write', 'round trips of a child entered', ours.waits, '', { told: true }),
      figure('write', 'round trips of the bare rows', theirs.waits, '', { told: true }),
    )
    return figures
  },
}
