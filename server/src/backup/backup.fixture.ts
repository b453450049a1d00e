// A process of its own for the tests to kill: takes one backup of a running database.
import { takeBackup } from './take-backup.ts'

const [url = '', dataDir = '', to = ''] = process.argv.slice(2)
await takeBackup({ url, dataDir, to, keyIds: [], keysInData: false, chain: null })
