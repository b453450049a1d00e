import { fieldErrorTable } from '@mangnon/core/error/error.ts'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../api/client.ts'
import type { IdentityProposal, VerdictBody } from '../api/contract.ts'
import { fieldText } from '../api/problem.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { Asked, ProblemBox } from '../shell/asked.tsx'
import { DialogForm } from '../shell/dialog-form.tsx'
import { Empty } from '../shell/empty.tsx'
import { formatCount, formatInstant, today } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { Page } from '../shell/page.tsx'
import { useLanguage } from '../shell/use-language.ts'
import { identityDraftOf, readIdentity } from './identity-draft.ts'
import { IdentityFields } from './identity-fields.tsx'
import { ProposalRemarks, ProposalTable } from './proposal-table.tsx'

const step = 20

/** What waits for the commune police, the longest first: who the child is, and nothing else of it. */
export const VerifyPage = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [limit, setLimit] = useState(step)
  const asked = queries.useQuery('get', '/api/identity/to-verify', { params: { query: { limit } } })
  return (
    <Page title={t('identity.verify.title')}>
      <p className={css.intro}>{t('identity.verify.intro')}</p>
      <Asked question={asked}>
        {({ total, verified, rows }) => (
          <div className={css.stack} style={{ maxWidth: 900 }}>
            <p role="status">
              {t('identity.verify.waiting', { count: total, shown: formatCount(total, language) })}
              {verified > 0 &&
                ` · ${t('identity.verify.verified', { count: verified, shown: formatCount(verified, language) })}`}
            </p>
            {total === 0 && (
              <Empty icon="check" title={t('identity.verify.none')} help={t('identity.verify.noneHelp')} />
            )}
            {rows.map((proposal, at) => (
              <ToVerify key={proposal.id} proposal={proposal} first={at === 0} />
            ))}
            {rows.length < total && limit < 100 && (
              <Button variant="default" onClick={() => setLimit(now => Math.min(100, now + step))}>
                {t('identity.verify.more')}
              </Button>
            )}
          </div>
        )}
      </Asked>
    </Page>
  )
}

interface ToVerifyProps {
  readonly proposal: IdentityProposal
  /** One filled button a page. */
  readonly first: boolean
}

const ToVerify = ({ proposal, first }: ToVerifyProps) => {
  const { t } = useTranslation()
  const [act, setAct] = useState<'corrected' | 'not_found' | null>(null)
  const name = proposal.proposed.fullName
  const answer = useWrite((body: Omit<VerdictBody, 'childId' | 'version'>, headers) =>
    api.POST('/api/identity/{id}/verdict', {
      params: { path: { id: proposal.id } },
      body: { childId: proposal.childId, version: proposal.version, ...body },
      headers,
    }),
  )
  const give = async (body: Omit<VerdictBody, 'childId' | 'version'>) => {
    if (!(await answer.run(body))) return
    announce(t('identity.verify.done', { name }))
    setAct(null)
  }
  return (
    <section className={css.card} aria-label={name}>
      <h2>{name}</h2>
      <p className={css.small}>
        {[
          proposal.code,
          t('identity.verify.lives', {
            place: [proposal.address, proposal.villageName].filter(Boolean).join(', ') || t('shell.none'),
          }),
          t('identity.verify.paper', {
            name: [t(`identity.paper.${proposal.paper}`), proposal.paperNumber].filter(Boolean).join(', '),
          }),
          t('identity.child.openBy', { name: proposal.proposedBy.name, at: formatInstant(proposal.proposedBy.at) }),
        ].join(' · ')}
      </p>
      <ProposalTable proposal={proposal} />
      <ProposalRemarks proposal={proposal} />
      {act === null && <ProblemBox problem={answer.problem} />}
      <div className={css.row} style={{ flexWrap: 'wrap', marginTop: 8 }}>
        <Button
          variant={first ? 'filled' : 'default'}
          loading={answer.sending}
          onClick={() => void give({ verdict: 'right' })}
        >
          {t('identity.verify.right')}
        </Button>
        <Button variant="default" onClick={() => setAct('corrected')}>
          {t('identity.verify.correct')}
        </Button>
        <Button variant="default" onClick={() => setAct('not_found')}>
          {t('identity.verify.notFound')}
        </Button>
      </div>
      {act !== null && (
        <Answer act={act} proposal={proposal} answer={answer} onGive={give} onClose={() => setAct(null)} />
      )}
    </section>
  )
}

interface AnswerProps {
  readonly act: 'corrected' | 'not_found'
  readonly proposal: IdentityProposal
  readonly answer: { readonly sending: boolean; readonly problem: unknown }
  readonly onGive: (body: Omit<VerdictBody, 'childId' | 'version'>) => Promise<void>
  readonly onClose: () => void
}

const Answer = ({ act, proposal, answer, onGive, onClose }: AnswerProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [draft, setDraft] = useState(() => identityDraftOf(proposal.proposed))
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const read = readIdentity(draft, today())
  const corrects = act === 'corrected'
  const submit = async () => {
    setTried(true)
    if (corrects ? read.problems.length > 0 : note.trim() === '') return
    await onGive({ verdict: act, note: note.trim() || null, ...(corrects && { facts: read.facts }) })
  }
  const errorAt = (field: string): string | undefined => {
    const own = tried ? read.problems.find(problem => problem.path === field) : undefined
    return own ? fieldErrorTable[own.code][language] : fieldText(answer.problem, `facts.${field}`, language)
  }
  return (
    <DialogForm
      title={corrects ? t('identity.verify.correctTitle') : t('identity.verify.notFoundTitle')}
      submit={corrects ? t('identity.verify.correctSubmit') : t('identity.verify.notFoundSubmit')}
      sending={answer.sending}
      problem={answer.problem}
      onSubmit={submit}
      onClose={onClose}
      wide={corrects}
    >
      {corrects && (
        <IdentityFields
          draft={draft}
          warnings={read.warnings}
          onChange={change => setDraft(now => ({ ...now, ...change }))}
          errorAt={errorAt}
        />
      )}
      <Textarea
        label={t('identity.verify.why')}
        description={corrects ? undefined : t('identity.verify.whyHelp')}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
        maxLength={500}
        rows={2}
        error={tried && !corrects && note.trim() === '' ? fieldErrorTable.required[language] : undefined}
      />
    </DialogForm>
  )
}
