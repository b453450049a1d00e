import { countLevels } from '@mangnon/core/case/assess/assessment.ts'
import { levelNames, levels } from '@mangnon/legal/forms/form.ts'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Facts } from '../../shell/facts.tsx'
import { formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { conclusionText } from './advice-box.tsx'
import own from './assess.module.css'
import { initialForm } from './initial-fields.ts'

/** Mẫu số 02 as it was signed, and the measures taken at once. */
export const CaseInitial = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const paper = usePaper()
  const { initial, measures } = shown
  if (initial === null && measures === null) return null
  const counted =
    initial?.words == null
      ? []
      : initialForm().tables.map(table => {
          const count = countLevels(table, initial.words?.scores ?? {})
          return [
            table.caption.replace(/^\d\. |\s*\([^)]*\)$/g, ''),
            levels.map(level => `${levelNames[level]} ${count[level]}`).join(' · '),
          ] as const
        })
  return (
    <section className={css.card}>
      <h2>{t('case.assess.signed')}</h2>
      <Facts
        facts={[
          ...(initial === null
            ? []
            : ([
                [t('case.assess.conclusion'), conclusionText(initial.conclusion)],
                ...counted,
                ...(initial.words?.reason ? ([[t('case.assess.reason'), initial.words.reason]] as const) : []),
                [
                  t('case.assess.signedBy'),
                  t('case.assess.signedLine', {
                    name: initial.signedByName,
                    at: formatInstant(initial.signedAt),
                  }),
                ],
                ...(initial.earlier > 0 ? ([[t('case.assess.earlier'), initial.earlier]] as const) : []),
              ] as const)),
          ...(measures === null
            ? []
            : ([[t('case.assess.measures'), measures.text ?? t('case.reports.erased')]] as const)),
        ]}
      />
      {initial?.words != null && shown.side === 'acting' && (
        <p className={`${css.row} ${own.print}`}>
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            loading={paper.busy}
            onClick={() => paper.ofCase(shown.id, 'initial')}
          >
            {t('case.assess.print')}
          </Button>
          <span className={css.small}>{t('case.assess.copies', { count: initial.copies })}</span>
        </p>
      )}
      {paper.problem && <ProblemBox problem={paper.problem} />}
    </section>
  )
}
