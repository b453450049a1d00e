import { qualityRule } from '@mangnon/legal/quality/quality-rules.ts'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { IdentityChild, IdentityProposal } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Badge } from '../shell/badge.tsx'
import { formatInstant } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { ApplyProposal } from './apply-proposal.tsx'
import { ProposalRemarks, ProposalTable } from './proposal-table.tsx'
import { ProposeForm } from './propose-form.tsx'

const route = getRouteApi('/lam-sach/$id')

/** One child on its way through identity cleaning: what to ask at home, what is proposed, what may be done next. */
export const IdentityChildPage = () => {
  const { id } = route.useParams()
  const asked = queries.useQuery('get', '/api/children/{id}/identity', { params: { path: { id } } })
  return <Asked question={asked}>{child => <Shown key={child.childId} child={child} />}</Asked>
}

const Shown = ({ child }: { readonly child: IdentityChild }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { open } = child
  const [again, setAgain] = useState(false)
  const proposes = child.can.includes('propose')
  return (
    <Page
      title={child.facts.fullName}
      above={
        <Link to="/lam-sach" className={css.back}>
          <Icon name="back" size={16} />
          {t('identity.child.back')}
        </Link>
      }
    >
      <p className={css.muted}>
        {[child.code, child.villageName, child.address].filter(Boolean).join(' · ')}
        {' · '}
        <Link to="/tre-em/$id" params={{ id: child.childId }}>
          {t('identity.child.openRecord')}
        </Link>
      </p>
      <div className={css.stack} style={{ maxWidth: 900, marginTop: 12 }}>
        <section className={css.card}>
          <h2>{t('identity.child.wrong')}</h2>
          {child.broken.length === 0 && <p className={css.muted}>{t('identity.child.nothingWrong')}</p>}
          <ul className={css.tight} style={{ paddingLeft: 20 }}>
            {child.broken.map(code => (
              <li key={code}>
                {qualityRule(code)?.name[language]}
                <br />
                <span className={css.small}>{qualityRule(code)?.remedy[language]}</span>
              </li>
            ))}
          </ul>
        </section>
        {open && (
          <section className={css.card}>
            <h2>{t('identity.child.open')}</h2>
            <Steps proposal={open} />
            <ProposalTable proposal={open} now={child.facts} />
            <ProposalRemarks proposal={open} />
            <ApplyProposal child={child} proposal={open} />
            {proposes && !again && open.state === 'proposed' && (
              <Button variant="default" mt={8} onClick={() => setAgain(true)}>
                {t('identity.child.another')}
              </Button>
            )}
          </section>
        )}
        {proposes && (!open || again) && (
          <ProposeForm key={open?.id ?? ''} child={child} onDone={() => setAgain(false)} />
        )}
        {child.before.length > 0 && (
          <details className={css.card}>
            <summary>{t('identity.child.before')}</summary>
            {child.before.map(proposal => (
              <div key={proposal.id} style={{ marginTop: 12 }}>
                <Steps proposal={proposal} />
                <ProposalTable proposal={proposal} />
                <ProposalRemarks proposal={proposal} />
              </div>
            ))}
          </details>
        )}
      </div>
    </Page>
  )
}

const Steps = ({ proposal }: { readonly proposal: IdentityProposal }) => {
  const { t } = useTranslation()
  const said = (by: { name: string; at: string }) => ({ name: by.name, at: formatInstant(by.at) })
  return (
    <p className={css.small}>
      <Badge>{t(`identity.state.${proposal.state}`)}</Badge>{' '}
      {[
        t('identity.child.openBy', said(proposal.proposedBy)),
        t('identity.verify.paper', {
          name: [t(`identity.paper.${proposal.paper}`), proposal.paperNumber].filter(Boolean).join(', '),
        }),
        proposal.verifiedBy && t('identity.child.verifiedBy', said(proposal.verifiedBy)),
        proposal.writtenBy && t('identity.child.writtenBy', said(proposal.writtenBy)),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
