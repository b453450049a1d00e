import { newId } from '@mangnon/core/platform/id.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { AskBody } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { ProblemBox } from '../shell/asked.tsx'

interface AskRecordProps {
  readonly communeId: string
  readonly commune: string
  readonly child: Pick<AskBody, 'fullName' | 'birth' | 'motherName' | 'personalNumber'>
}

/** Instead of a second record: asks the commune that may hold the child's record to hand it over. */
export const AskRecord = ({ communeId, commune, child }: AskRecordProps) => {
  const { t } = useTranslation()
  const [id] = useState(newId)
  const [said, setSaid] = useState<'asked' | 'waiting' | 'none' | null>(null)
  const save = useWrite((body: AskBody, headers) => api.POST('/api/handovers/ask', { body, headers }))
  const ask = async () => {
    const answer = await save.run({ id, communeId, ...child })
    if (answer) setSaid(answer.said ?? 'none')
  }
  if (said !== null)
    return (
      <p role="status">
        {t(`handover.ask.${said}`, { commune })}{' '}
        {said !== 'none' && <Link to="/chuyen-ho-so">{t('handover.notice.see')}</Link>}
      </p>
    )
  return (
    <>
      <Button variant="default" size="xs" loading={save.sending} onClick={() => void ask()}>
        {t('handover.ask.button')}
      </Button>
      <ProblemBox problem={save.problem} />
    </>
  )
}
