import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePaper } from '../print/use-paper.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { Icon } from '../shell/icon.tsx'
import { useSession } from '../shell/session-context.ts'
import type { IdentitySearch } from './identity-search.ts'

/** The list of the step on paper: for the way from door to door, or to be signed by the commune police. */
export const PrintIdentity = ({ search }: { readonly search: IdentitySearch }) => {
  const { t } = useTranslation()
  const { area } = useSession().account
  const paper = usePaper()
  const step = search.step ?? 'check'
  if ((step !== 'check' && step !== 'verify') || (area.level !== 'commune' && area.level !== 'village')) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="print" />}
        loading={paper.busy}
        onClick={() => paper.identity({ step, ...(search.village !== undefined && { village: search.village }) })}
      >
        {t(`identity.print.${step}`)}
      </Button>
      <ProblemBox problem={paper.problem} />
    </>
  )
}
