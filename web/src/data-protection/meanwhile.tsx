import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { NoticeBox } from '../shell/notice-box.tsx'

const isMeanwhile = (problem: Problem | null): boolean =>
  problem?.code === 'changed_meanwhile' || problem?.code === 'wrong_state' || problem?.code === 'already_ended'

/** What a dialog shows of a refusal by itself: not the one that `Meanwhile` explains. */
export const otherProblem = (problem: Problem | null): Problem | null => (isMeanwhile(problem) ? null : problem)

/** Somebody else took the step first: says so, and lets the page behind show where it stands now. Nothing typed is lost. */
export const Meanwhile = ({ problem }: { readonly problem: Problem | null }) => {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const shown = isMeanwhile(problem)
  useEffect(() => {
    if (shown) void cache.invalidateQueries()
  }, [shown, cache])
  if (!shown) return null
  return (
    <div role="alert">
      <NoticeBox tone="error">{t('protection.meanwhile')}</NoticeBox>
    </div>
  )
}
