import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { CaseView } from '../api/contract.ts'
import { useWrite, type WriteHeaders } from '../api/use-write.ts'
import { ChildPicker, type PickedChild } from '../data-protection/child-picker.tsx'
import { ProblemBox } from '../shell/asked.tsx'
import css from '../shell/page.module.css'
import { useCan } from '../shell/session-context.ts'

/** Which child of the register it is: found as everywhere, by name, number or mother. */
export const CaseChild = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<PickedChild | null>(null)
  const reads = useCan('register.read')
  const link = useWrite((body: { version: number; childId: string | null }, headers: WriteHeaders) =>
    api.POST('/api/cases/{id}/child', { params: { path: { id: shown.id } }, body, headers }),
  )
  const may = shown.can.includes('link_child') && reads
  return (
    <section className={css.card}>
      <h2>{t('case.child.title')}</h2>
      {shown.child ? (
        <p className={css.row}>
          <Link to="/tre-em/$id" params={{ id: shown.child.id }}>
            {shown.child.fullName} · {shown.child.code}
          </Link>
          {may && (
            <Button
              size="xs"
              variant="subtle"
              loading={link.sending}
              onClick={() => void link.run({ version: shown.version, childId: null })}
            >
              {t('case.child.unlink')}
            </Button>
          )}
        </p>
      ) : (
        <div className={css.tight}>
          <p className={css.muted}>{t('case.child.none')}</p>
          {may && <ChildPicker picked={picked} onPick={setPicked} />}
          {may && picked && (
            <div>
              <Button
                variant="default"
                loading={link.sending}
                onClick={() => void link.run({ version: shown.version, childId: picked.id })}
              >
                {t('case.act.link_child')}
              </Button>
            </div>
          )}
        </div>
      )}
      <ProblemBox problem={link.problem} />
    </section>
  )
}
