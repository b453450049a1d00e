import pg from 'pg'
import { SettingsError } from '../platform/settings.ts'

/**
 * Sample accounts have a password that everybody knows, so the two modes never share a database. Throws a SettingsError of one
 * sentence when this one belongs to the other mode.
 */
export const refuseOtherMode = async (ownerUrl: string, mode: 'demo' | 'production'): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from account where is_demo = $1 limit 1', [mode === 'production'])
    if (!rowCount) return
  } finally {
    await client.end()
  }
  throw new SettingsError([
    mode === 'production'
      ? 'Cơ sở dữ liệu này là dữ liệu mẫu, không dùng thật được; hãy chọn thư mục khác bằng MANGNON_DATA hoặc cơ sở dữ liệu khác. / This database holds sample data and cannot be used in production; choose another folder with MANGNON_DATA or another database.'
      : 'Cơ sở dữ liệu này đang dùng thật, không chạy thử trên đó được; hãy đặt MANGNON_MODE=production hoặc chọn thư mục khác bằng MANGNON_DATA. / This database is in real use and no place for a demo; set MANGNON_MODE=production or choose another folder with MANGNON_DATA.',
  ])
}
