import { useTranslation } from 'react-i18next'
import { Badge } from '../shell/badge.tsx'

const tones = { open: 'note', submitted: 'note', returned: 'error', accepted: 'good' } as const

/** How far a report is, in a word. */
export const ReportStateBadge = ({ state }: { readonly state: keyof typeof tones | null }) => {
  const { t } = useTranslation()
  const said = state ?? 'none'
  return <Badge tone={state === null ? undefined : tones[state]}>{t(`report.state.${said}`)}</Badge>
}
