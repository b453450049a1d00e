import { type IdentityField, identityFields } from '@mangnon/core/identity/identity-facts.ts'
import { useTranslation } from 'react-i18next'
import type { IdentityFacts, IdentityProposal } from '../api/contract.ts'
import { fieldText } from '../audit/history-list.tsx'
import { toldValue } from '../audit/told-value.ts'
import { Badge } from '../shell/badge.tsx'
import css from '../shell/page.module.css'
import { TableScroll } from '../shell/table-scroll.tsx'
import { useLanguage } from '../shell/use-language.ts'

interface ProposalTableProps {
  readonly proposal: IdentityProposal
  /** The record as it stands; left out for whoever reads no record. */
  readonly now?: IdentityFacts
}

/** Before and after, field by field: what stood, what stands, what is proposed, what the police say. */
export const ProposalTable = ({ proposal, now }: ProposalTableProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const told = (facts: IdentityFacts, field: IdentityField) =>
    toldValue(field, facts[field], language) || t('shell.none')
  const moved = now !== undefined && identityFields.some(field => now[field] !== proposal.was[field])
  return (
    <TableScroll label={t('identity.table.proposed')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('identity.table.field')}</th>
            <th scope="col">{t('identity.table.was')}</th>
            {moved && <th scope="col">{t('identity.table.now')}</th>}
            <th scope="col">{t('identity.table.proposed')}</th>
            {proposal.verified && <th scope="col">{t('identity.table.verified')}</th>}
          </tr>
        </thead>
        <tbody>
          {identityFields.map(field => {
            const changed = proposal.changed.includes(field)
            return (
              <tr key={field}>
                <td>
                  {fieldText(t, field)} {changed && <Badge tone="note">{t('identity.table.changed')}</Badge>}
                </td>
                <td>{told(proposal.was, field)}</td>
                {moved && now && <td>{told(now, field)}</td>}
                <td>{changed ? <b>{told(proposal.proposed, field)}</b> : told(proposal.proposed, field)}</td>
                {proposal.verified && <td>{told(proposal.verified, field)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** What must be looked at before anybody goes on: a number that does not fit, or that another record holds. */
export const ProposalRemarks = ({ proposal }: { readonly proposal: IdentityProposal }) => {
  const { t } = useTranslation()
  return (
    <div className={css.tight}>
      {proposal.warnings.map(warning => (
        <Badge key={warning} tone="note" wrap>
          {t(`child.warning.${warning}`)}
        </Badge>
      ))}
      {proposal.heldBy !== null && (
        <Badge tone="error" wrap>
          {t('identity.child.heldBy', { unit: proposal.heldBy })}
        </Badge>
      )}
      {proposal.policeNote && <p>{t('identity.child.note', { text: proposal.policeNote })}</p>}
    </div>
  )
}
