import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import type { CaseDraftView, CaseView } from '../api/contract.ts'
import { Asked } from '../shell/asked.tsx'
import { Icon } from '../shell/icon.tsx'
import { NotAllowedPage } from '../shell/not-found-page.tsx'
import css from '../shell/page.module.css'
import type { DraftKind } from './use-case-draft.ts'

interface WithDraftProps {
  readonly id: string
  readonly kind: DraftKind
  /** What one must be allowed to do now to write here. */
  readonly acts: readonly CaseView['can'][number][]
  readonly children: (shown: CaseView, kept: CaseDraftView) => ReactNode
}

/** Asks for the case and for what is being written in it. Whoever may not write at the present step is told so. */
export const WithDraft = ({ id, kind, acts, children }: WithDraftProps) => {
  const shown = queries.useQuery('get', '/api/cases/{id}', { params: { path: { id } } })
  // Asked once: what comes later is merged by the draft itself.
  const draft = queries.useQuery(
    'get',
    '/api/cases/{id}/drafts/{kind}',
    { params: { path: { id, kind } } },
    { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false },
  )
  return (
    <Asked question={shown}>
      {data =>
        acts.some(act => data.can.includes(act)) ? (
          <Asked question={draft}>{kept => children(data, kept)}</Asked>
        ) : (
          <NotNow shown={data} />
        )
      }
    </Asked>
  )
}

const NotNow = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  if (shown.side !== 'acting') return <NotAllowedPage />
  return (
    <p className={css.intro}>
      {t('casework.notNow')} <CaseLink shown={shown} />
    </p>
  )
}

/** Back to the case. */
export const CaseLink = ({ shown }: { readonly shown: Pick<CaseView, 'id' | 'code'> }) => {
  const { t } = useTranslation()
  return (
    <Link to="/vu-viec/$id" params={{ id: shown.id }} className={css.back}>
      <Icon name="back" size={16} />
      {t('case.number', { code: shown.code })}
    </Link>
  )
}
