import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import own from './quality.module.css'

/** 87.4 → '87,4' in Vietnamese; one decimal always, so that figures of a column stand under each other. */
export const scoreText = (score: number, language: 'vi' | 'en'): string =>
  score.toFixed(1).replace('.', language === 'vi' ? ',' : '.')

interface ScoreCardProps {
  readonly title: string
  readonly score: number | null
  readonly count: number
  readonly children?: ReactNode
}

/** The score of a place, large, with how many children it speaks of. */
export const ScoreCard = ({ title, score, count, children }: ScoreCardProps) => {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className={css.card}>
      <h2>{title}</h2>
      <p className={own.score}>
        {score === null ? t('quality.noScore') : t('quality.of', { score: scoreText(score, language) })}
      </p>
      <p className={css.muted}>{t('quality.children', { count, shown: formatCount(count, language) })}</p>
      {children}
    </section>
  )
}
