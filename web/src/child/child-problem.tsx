import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { NoticeBox } from '../shell/notice-box.tsx'

/** A refused save. A number held elsewhere names the unit to ask, and nothing else of that record. */
export const ChildProblem = ({ problem }: { readonly problem: Problem | null }) => {
  const { t } = useTranslation()
  if (problem?.code !== 'number_held') return <ProblemBox problem={problem} />
  const unit = typeof problem.detail.unit === 'string' ? problem.detail.unit : ''
  return (
    <div role="alert">
      <NoticeBox tone="error">
        {problem.detail.sameUnit === true ? t('child.form.heldHere') : t('child.form.heldBy', { unit })}
      </NoticeBox>
    </div>
  )
}
