import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem, problemText } from '../api/problem.ts'
import { NotAllowedPage, NotFoundPage } from './not-found-page.tsx'
import { NoticeBox } from './notice-box.tsx'
import css from './page.module.css'
import { useLanguage } from './use-language.ts'

interface Question<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** Waits for an answer and says honestly what is happening: loading, refused, not found, or the content. */
export const Asked = <T,>({
  question,
  children,
}: {
  readonly question: Question<T>
  readonly children: (data: T) => ReactNode
}) => {
  const { t } = useTranslation()
  if (question.data !== undefined) return children(question.data)
  if (!question.error)
    return (
      <p className={css.muted} role="status" style={{ padding: '24px 0' }}>
        {t('shell.loading')}
      </p>
    )
  if (question.error instanceof Problem && question.error.code === 'not_found') return <NotFoundPage />
  if (question.error instanceof Problem && question.error.code === 'not_allowed') return <NotAllowedPage />
  return <ProblemBox problem={question.error} onRetry={() => void question.refetch()} />
}

export const ProblemBox = ({ problem, onRetry }: { readonly problem: unknown; readonly onRetry?: () => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!problem) return null
  return (
    <div role="alert">
      <NoticeBox tone="error">
        <div className={css.row}>
          <span>{problemText(problem, language)}</span>
          {onRetry && (
            <Button variant="default" size="xs" onClick={onRetry}>
              {t('shell.failed.retry')}
            </Button>
          )}
        </div>
      </NoticeBox>
    </div>
  )
}
