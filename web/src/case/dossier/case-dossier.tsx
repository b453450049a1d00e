import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/client.ts'
import type { CaseView, DossierView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import { NoticeBox } from '../../shell/notice-box.tsx'
import css from '../../shell/page.module.css'
import { TableScroll } from '../../shell/table-scroll.tsx'
import own from '../assess/assess.module.css'
import { PaperFiles } from '../file/lazy.tsx'

/** All papers of a case as one file; its index and the seal upon it when they are asked for, since each look is on record. */
export const CaseDossier = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const paper = usePaper()
  const [isOpen, setOpen] = useState(false)
  if (shown.side !== 'acting') return null
  return (
    <section className={css.card}>
      <h2>{t('casework.dossier.title')}</h2>
      <p className={css.small}>{t('casework.dossier.help')}</p>
      {isOpen && (
        <div className={css.stack} style={{ marginTop: 12 }}>
          <Index id={shown.id} />
        </div>
      )}
      <p className={`${css.row} ${own.print}`}>
        <Button
          variant="default"
          leftSection={<Icon name="print" />}
          loading={paper.busy}
          onClick={() => paper.ofCase(shown.id, 'dossier')}
        >
          {t('casework.dossier.print')}
        </Button>
        {!isOpen && (
          <Button variant="subtle" onClick={() => setOpen(true)}>
            {t('casework.dossier.open')}
          </Button>
        )}
      </p>
      {paper.problem && <ProblemBox problem={paper.problem} />}
    </section>
  )
}

const Index = ({ id }: { readonly id: string }) => {
  const dossier = queries.useQuery('get', '/api/cases/{id}/dossier', { params: { path: { id } } })
  return <Asked question={dossier}>{data => <Shown id={id} dossier={data} />}</Asked>
}

interface ShownProps {
  readonly id: string
  readonly dossier: DossierView
}

const Shown = ({ id, dossier: { parts, seal, copies } }: ShownProps) => {
  const { t } = useTranslation()
  return (
    <>
      {seal !== null && (
        <NoticeBox tone={seal.intact ? 'info' : 'error'}>
          {t('casework.dossier.sealed', { at: formatInstant(seal.at), name: seal.byName })}{' '}
          {seal.intact ? t('casework.dossier.intact') : t('casework.dossier.broken')}
          <br />
          <small className={css.small} style={{ overflowWrap: 'anywhere' }}>
            {t('casework.dossier.digest', { digest: seal.digest })}
          </small>
        </NoticeBox>
      )}
      <TableScroll label={t('casework.dossier.index')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('casework.dossier.paper')}</th>
              <th scope="col">{t('casework.dossier.form')}</th>
              <th scope="col">{t('casework.dossier.signed')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(part => (
              <tr key={part.id}>
                <td>
                  {part.title} {!part.inForce && <Badge>{t('casework.dossier.replaced')}</Badge>}{' '}
                  {part.standing !== 'same' && part.standing !== 'unsealed' && (
                    <Badge tone={part.standing === 'changed' ? 'danger' : 'note'}>
                      {t(`casework.dossier.standing.${part.standing}`)}
                    </Badge>
                  )}
                  <PaperFiles
                    caseId={id}
                    part={part.id}
                    files={part.files}
                    add={part.takesFile ? t('casework.dossier.attach') : null}
                  />
                </td>
                <td>{part.form}</td>
                <td>
                  {part.byName}
                  <br />
                  <small className={css.small}>{formatInstant(part.at)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className={css.small}>{t('case.assess.copies', { count: copies })}</p>
    </>
  )
}
