import { Command } from 'commander'
import { recountFigures } from '../statistics/recount.ts'
import { withContext, withOwner } from './installation.ts'

const recount = async (options: { json?: true }): Promise<void> => {
  const { communes, provinces, differ } = await withContext((_context, ownerUrl) =>
    withOwner(ownerUrl, client => recountFigures(client)),
  )
  if (options.json) process.stdout.write(`${JSON.stringify({ communes, provinces, differ })}\n`)
  else if (differ.length === 0)
    process.stdout.write(
      `Đã đếm lại ${communes} xã, ${provinces} tỉnh: số liệu khớp đến từng đơn vị.\nCounted ${communes} communes and ${provinces} provinces anew: the figures agree to the unit.\n`,
    )
  else
    process.stdout.write(
      `Số liệu đã sai ở: ${differ.join(', ')}. Đã sửa theo hồ sơ; hãy báo cho người phát triển.\nFigures were wrong at: ${differ.join(', ')}. They were put right from the records; please report it.\n`,
    )
  if (differ.length > 0) process.exitCode = 1
}

/** `mangnon recount`: counts all figures anew from the records, as the system does each night; ends with 1 where something differed. */
export const recountCommand = (): Command =>
  new Command('recount')
    .description('đếm lại mọi số liệu từ hồ sơ và so sánh / count all figures anew from the records and compare')
    .option('--json', 'kết quả dạng JSON / the outcome as JSON')
    .action(recount)
