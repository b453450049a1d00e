import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CaseView } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { useLanguage } from '../shell/use-language.ts'
import { WordsDialog } from '../shell/words-dialog.tsx'
import { isNamedByLaw, lawName } from './act-words.ts'

/** Acts that want nothing but their reason: where they go, and which of them cannot be taken lightly. */
const acts = {
  conclude_not_founded: { url: '/api/cases/{id}/not-founded', grave: true },
  tell_overrun: { url: '/api/cases/{id}/overrun' },
  begin_review_early: { url: '/api/cases/{id}/begin-review' },
  begin_next_cycle: { url: '/api/cases/{id}/next-cycle' },
  reopen: { url: '/api/cases/{id}/reopen' },
  end_by_age: { url: '/api/cases/{id}/end-by-age', grave: true },
  correct_exit: { url: '/api/cases/{id}/correct-exit' },
  refuse_separation: { url: '/api/cases/{id}/separation/refuse', grave: true },
  return_plan: { url: '/api/cases/{id}/plan/return', most: 5000 },
  refuse_plan: { url: '/api/cases/{id}/plan/refuse', most: 5000, grave: true },
} as const

export type ReasonAct = keyof typeof acts

export const asksReason = (act: string | null): act is ReasonAct => act !== null && Object.hasOwn(acts, act)

interface ReasonDialogProps {
  readonly shown: CaseView
  readonly act: ReasonAct
  readonly onDone: () => void
}

/** A step of a case that is taken with a reason. */
export const ReasonDialog = ({ shown, act, onDone }: ReasonDialogProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const {
    url,
    grave = false,
    most = 1000,
  }: { url: (typeof acts)[ReasonAct]['url']; grave?: boolean; most?: number } = acts[act]
  const save = useWrite((body: { version: number; reason: string }, headers: WriteHeaders) =>
    api.POST(url, { params: { path: { id: shown.id } }, body, headers }),
  )
  const name = isNamedByLaw(act) ? (lawName(act, language) ?? '') : t(`case.act.${act}`)
  const answersPlan = act === 'return_plan' || act === 'refuse_plan'
  return (
    <WordsDialog
      title={name}
      submit={name}
      grave={grave}
      label={t('case.reason')}
      description={answersPlan ? t(`casework.plan.answerHelp.${act}`) : undefined}
      needed={t('shell.reasonHelp')}
      minRows={answersPlan ? 3 : 2}
      maxLength={most}
      sending={save.sending}
      problem={save.problem}
      onClose={onDone}
      onSubmit={async reason => {
        if (!(await save.run({ version: shown.version, reason }))) return
        announce(t('case.saved'))
        onDone()
      }}
    />
  )
}
