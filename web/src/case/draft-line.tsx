import { useTranslation } from 'react-i18next'
import { ClashChooser } from '../audit/clash-chooser.tsx'
import { momentParts } from '../shell/format.ts'
import { NoticeBox } from '../shell/notice-box.tsx'
import css from '../shell/page.module.css'
import type { CaseDraft } from './use-case-draft.ts'

interface DraftLineProps {
  readonly draft: CaseDraft
  readonly nameOf: (field: string) => string
  readonly tell?: (field: string, value: string) => string
}

/** Whether what is written is kept; and where two wrote in one field, both values side by side. */
export const DraftLine = ({ draft, nameOf, tell = (_field, value) => value }: DraftLineProps) => {
  const { t } = useTranslation()
  return (
    <>
      <p className={css.small} role="status" style={{ margin: '4px 0 12px' }}>
        {draft.state === 'kept' && t('casework.draft.kept', { time: momentParts(new Date(draft.keptAt)).time })}
        {draft.state === 'keeping' && t('casework.draft.keeping')}
        {draft.state === 'failed' && t('casework.draft.failed')}
      </p>
      {draft.clashes.length > 0 && (
        <>
          <NoticeBox tone="note">{t('casework.draft.clash', { name: draft.otherName })}</NoticeBox>
          <ClashChooser
            clashes={draft.clashes}
            nameOf={nameOf}
            tell={(field, value) => tell(field, String(value ?? ''))}
            onClose={() => draft.choose([])}
            onChosen={draft.choose}
          />
        </>
      )}
    </>
  )
}
