import pg from 'pg'
import { removeErasedFiles } from './erased-files.ts'
import { keepErasures } from './erasure-ledger.ts'
import { loadConsentTexts } from './load-consent-texts.ts'

/**
 * What data protection does when a process starts: the first wordings of consents, orders to erase that a restored database does not
 * know, and files of erased children that were left. Works as the owner.
 */
export const startDataProtection = async (ownerUrl: string, filesFolder: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await loadConsentTexts(client)
    await keepErasures(client, filesFolder)
    await removeErasedFiles(client, filesFolder)
  } finally {
    await client.end()
  }
}
