import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { IdentityChild, IdentityProposal } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { fieldText } from '../audit/history-list.tsx'
import { toldValue } from '../audit/told-value.ts'
import { ChildProblem } from '../child/child-problem.tsx'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'

interface ApplyProposalProps {
  readonly child: IdentityChild
  readonly proposal: IdentityProposal
}

/** The last step: one click, or, where the record was changed meanwhile, a choice field by field before it. And the way back. */
export const ApplyProposal = ({ child, proposal }: ApplyProposalProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, 'now' | 'right'>>>({})
  const params = { path: { id: child.childId, proposalId: proposal.id } }
  const apply = useWrite((body: { version: number; childVersion: number; keep: typeof child.meanwhile }, headers) =>
    api.POST('/api/children/{id}/identity/{proposalId}/apply', { params, body, headers }),
  )
  const withdraw = useWrite((body: { version: number }, headers) =>
    api.POST('/api/children/{id}/identity/{proposalId}/withdraw', { params, body, headers }),
  )
  const applies = child.can.includes('apply')
  const asked = applies ? child.meanwhile : []
  const right = proposal.verified ?? proposal.proposed
  const told = (field: (typeof asked)[number], facts: typeof right) =>
    toldValue(field, facts[field], language) || t('shell.none')
  const write = async () => {
    const keep = asked.filter(field => chosen[field] === 'now')
    if (await apply.run({ version: proposal.version, childVersion: child.version, keep }))
      announce(t('identity.child.applied'))
  }
  return (
    <div className={css.tight} style={{ marginTop: 8 }}>
      {asked.length > 0 && <NoticeBox tone="note">{t('identity.child.meanwhile')}</NoticeBox>}
      {asked.map(field => (
        <Radio.Group
          key={field}
          label={fieldText(t, field)}
          value={chosen[field] ?? ''}
          onChange={value => setChosen(now => ({ ...now, [field]: value === 'now' ? 'now' : 'right' }))}
        >
          <Radio value="now" label={t('identity.child.keepNow', { value: told(field, child.facts) })} />
          <Radio value="right" label={t('identity.child.takeRight', { value: told(field, right) })} />
        </Radio.Group>
      ))}
      <ChildProblem problem={apply.problem} />
      <ProblemBox problem={withdraw.problem} />
      <div className={css.row}>
        {applies && (
          <Button
            onClick={() => void write()}
            loading={apply.sending}
            disabled={asked.some(field => chosen[field] === undefined)}
          >
            {t('identity.child.apply')}
          </Button>
        )}
        {child.can.includes('withdraw') && (
          <Button
            variant="default"
            loading={withdraw.sending}
            onClick={() =>
              void withdraw.run({ version: proposal.version }).then(done => {
                if (done) announce(t('identity.child.withdrawn'))
              })
            }
          >
            {t('identity.child.withdraw')}
          </Button>
        )}
      </div>
    </div>
  )
}
