import { Command } from 'commander'
import { migrate } from '../platform/db/migrate.ts'
import { writeKept } from '../platform/encryption/key-file.ts'
import type { KeyUse } from '../platform/encryption/key-uses.ts'
import { listKeys, type Retirement, retireKey, rotateKeys } from '../platform/encryption/rotate-keys.ts'
import { CommandError } from './command.error.ts'
import { type Installation, withDatabase } from './installation.ts'

/** The installation with its database brought to this release: a start refuses keys that are not its own. */
const withKeys = (work: (installation: Installation) => Promise<void>): Promise<void> =>
  withDatabase(async installation => {
    await migrate(installation.ownerUrl, installation.settings.keys)
    await work(installation)
  })

const moment = (at: Date | null): string =>
  at === null ? '' : at.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })

const stateOf = (use: KeyUse, newest: string): string => {
  if (use.retiredAt !== null) return `đã bỏ ${moment(use.retiredAt)} / retired`
  if (use.id === newest) return 'mới nhất / newest'
  const held = [
    ...(use.sealed > 0 ? [`${use.sealed} giá trị / values`] : []),
    ...(use.codes > 0 ? [`${use.codes} mã dự phòng / recovery codes`] : []),
    ...(use.tokensUntil ? [`phiên đến / sessions until ${moment(use.tokensUntil)}`] : []),
  ]
  return held.length > 0 ? `còn dùng: ${held.join(', ')}` : `bỏ được / can go: npx mangnon keys retire ${use.id}`
}

const table = (uses: readonly KeyUse[], newest: string): string =>
  uses.map(use => `${use.id}  ${moment(use.firstUsedAt)}  ${stateOf(use, newest)}\n`).join('')

const list = () =>
  withKeys(async ({ ownerUrl, settings }) => {
    process.stdout.write(table(await listKeys({ ownerUrl }), settings.keys.newest()))
  })

const rotate = () =>
  withKeys(async ({ ownerUrl, settings }) => {
    const { newest, made, resealed, uses } = await rotateKeys({ ownerUrl, ...settings })
    if (!made && settings.keyFile === null && resealed === 0)
      process.stdout.write(
        'Khóa nằm trong MANGNON_KEY nên lệnh này không tự thêm khóa mới: hãy đặt khóa mới đứng trước khóa cũ, khởi động lại rồi chạy lại lệnh. / The keys stand in MANGNON_KEY: put a new key before the old one, restart, then run this again.\n',
      )
    process.stdout.write(
      `Khóa mới nhất: ${newest}; đã mã hóa lại ${resealed} giá trị. / Newest key; so many values were sealed anew.\n`,
    )
    process.stdout.write(table(uses, newest))
  })

const refusals: Readonly<Record<Exclude<Retirement, 'retired'>, readonly [vi: string, en: string]>> = {
  not_found: ['Không có khóa này đang dùng.', 'There is no such key in use.'],
  newest: ['Đây là khóa mới nhất; hãy đổi khóa trước.', 'This is the newest key; rotate first.'],
  codes_left: [
    'Còn mã dự phòng in dưới khóa này; người giữ mã cần in lại, hoặc dùng --even-codes.',
    'Recovery codes were printed under this key; print new ones, or use --even-codes.',
  ],
  in_use: [
    'Khóa này còn được dùng; xem npx mangnon keys list.',
    'This key is still in use; see npx mangnon keys list.',
  ],
}

const retire = (id: string, options: { evenCodes?: true }) =>
  withKeys(async ({ ownerUrl, settings }) => {
    const result = await retireKey({ ownerUrl, ...settings }, id, options.evenCodes)
    if (result !== 'retired') throw new CommandError(...refusals[result])
    const kept = settings.keyFile === null ? writeKept(settings.dataDir, settings.keys, id) : null
    process.stdout.write(
      kept !== null
        ? `Đã bỏ khóa ${id}. Trong MANGNON_KEY hãy thay nó bằng nội dung tệp ${kept} rồi xóa tệp (để kiểm chứng niêm phong và đọc từ khóa tìm kiếm trong nhật ký cũ). / Retired. In MANGNON_KEY put the content of that file in its place, then delete the file: it verifies old seals of the audit and opens old search words in it.\n`
        : `Đã bỏ khóa ${id} khỏi tệp khóa; phần để kiểm chứng niêm phong và đọc từ khóa tìm kiếm trong nhật ký cũ được giữ lại. / Retired; what verifies the audit’s seals and opens its search words was kept.\n`,
    )
  })

/** `mangnon keys`: which keys there are, a new one, the end of an old one. Prints ids, never keys. */
export const keysCommand = (): Command =>
  new Command('keys')
    .description('khóa mã hóa của hệ thống / the installation’s encryption keys')
    .addCommand(
      new Command('list').description('các khóa và những gì còn dùng chúng / keys and their uses').action(list),
    )
    .addCommand(
      new Command('rotate')
        .description(
          'tạo khóa mới và mã hóa lại bằng khóa mới, không dừng hệ thống; bị ngắt thì chạy lại / make a new key and seal everything under it while people work; run again after a cut',
        )
        .action(rotate),
    )
    .addCommand(
      new Command('retire')
        .description('bỏ hẳn một khóa không còn dùng / end a key that nothing uses')
        .argument('<id>', 'mã khóa / id of the key')
        .option(
          '--even-codes',
          'kể cả khi còn mã dự phòng in dưới khóa này: các mã ấy hết dùng / recovery codes printed under it stop working',
        )
        .action(retire),
    )
