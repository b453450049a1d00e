import { legalBasis, recipients } from '@mangnon/legal/forms/forms.ts'
import { casePaper } from '@mangnon/server/case/papers/case-paper.ts'
import { paperOf } from '@mangnon/server/case/papers/papers.fixture.ts'
import { type PaperDocument, stopTypesetter, typeset } from '@mangnon/server/print/typeset.ts'
import type { Bench } from '../platform/bench.ts'
import { figure } from '../platform/figure.ts'
import { median } from '../platform/statistics.ts'

const numbers = ['01', '02', '03', '04', '05', '06', '07'] as const

/** The official forms of a case, filled in, from the data to the PDF, beside the plainest page there is. */
export const papersBench: Bench = {
  name: 'papers',
  rows: null,
  run: async ({ quick }, later) => {
    later(stopTypesetter)
    const plain: PaperDocument = { template: 'print/plain.typ', data: { words: 'Một trang giấy.' } }
    const papers = numbers.map(number => ({
      number,
      document: casePaper(paperOf(number), { recipients, legalBasis }, '2026-11-30'),
    }))
    const timed = async (document: PaperDocument): Promise<number> => {
      const started = performance.now()
      await typeset(document)
      return performance.now() - started
    }
    const first = await timed(plain)
    const all = [{ number: 'plain', document: plain }, ...papers]
    const rounds = new Map(all.map(({ number }) => [number, [] as number[]]))
    for (let round = 0; round < (quick ? 5 : 30); round++) {
      for (const { number, document } of all) rounds.get(number)?.push(await timed(document))
    }
    const base = median(rounds.get('plain') ?? [])
    return [
      figure('papers', 'the first page after the typesetter starts', first, 'ms', { told: true }),
      figure('papers', 'one plain page', base, 'ms', { told: true }),
      ...numbers.flatMap(number => {
        const ms = median(rounds.get(number) ?? [])
        return [
          figure('papers', `Mẫu số ${number}`, ms, 'ms', { most: 1000 }),
          figure('papers', `Mẫu số ${number}, times one plain page`, ms / base, '×', { told: true }),
        ]
      }),
    ]
  },
}
