import { newId } from '@mangnon/core/platform/id.ts'
import { consentWordings } from '@mangnon/legal/consent/consent-texts.ts'
import type pg from 'pg'

/** The first wording of each purpose, where the installation has none yet. What an office wrote is never touched. Works as the owner. */
export const loadConsentTexts = async (client: pg.ClientBase): Promise<void> => {
  for (const { purpose, version, text, legalText, confirmed } of consentWordings)
    await client.query(
      `insert into consent_text (id, purpose, version, text, legal_text, confirmed) values ($1, $2, $3, $4, $5, $6)
       on conflict (purpose, version) do nothing`,
      [newId(), purpose, version, text, legalText, confirmed],
    )
}
