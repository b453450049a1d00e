import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../api/contract.ts'
import { usePaper } from '../../print/use-paper.ts'
import { ProblemBox } from '../../shell/asked.tsx'
import { Facts } from '../../shell/facts.tsx'
import { formatDay, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { conclusionOf, formToday } from '../form-words.ts'
import own from './assess.module.css'

/** Mẫu số 03 as it was signed. */
export const CaseDetailed = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const paper = usePaper()
  const { detailed } = shown
  if (detailed === null) return null
  const erased = t('case.reports.erased')
  return (
    <section className={css.card}>
      <h2>{t('casework.detailed.title')}</h2>
      <Facts
        facts={[
          [t('case.assess.conclusion'), conclusionOf(formToday('03'), detailed.conclusion)],
          ...(detailed.words?.reason ? ([[t('case.assess.reason'), detailed.words.reason]] as const) : []),
          [
            t('casework.detailed.problems'),
            detailed.words === null ? erased : <Lines key="problems" lines={detailed.words.problems} />,
          ],
          [t('casework.meeting.childOpinion'), detailed.words?.texts.childWish ?? erased],
          [
            t('case.assess.signedBy'),
            t('case.assess.signedLine', { name: detailed.signedByName, at: formatInstant(detailed.signedAt) }),
          ],
          ...(detailed.earlier > 0 ? ([[t('case.assess.earlier'), detailed.earlier]] as const) : []),
        ]}
      />
      {detailed.words !== null && shown.side === 'acting' && (
        <p className={`${css.row} ${own.print}`}>
          <Button
            variant="default"
            leftSection={<Icon name="print" />}
            loading={paper.busy}
            onClick={() => paper.ofCase(shown.id, 'detailed')}
          >
            {t('casework.print', { form: '03' })}
          </Button>
          <span className={css.small}>{t('case.assess.copies', { count: detailed.copies })}</span>
        </p>
      )}
      {paper.problem && <ProblemBox problem={paper.problem} />}
    </section>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ol className={own.lines}>
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ol>
)

/** The minutes in force. */
export const CaseMinutes = ({ shown }: { readonly shown: CaseView }) => {
  const { t } = useTranslation()
  const { minutes } = shown
  if (minutes === null) return null
  const { words } = minutes
  return (
    <section className={css.card}>
      <h2>{t('casework.meeting.title')}</h2>
      <Facts
        facts={[
          [t('casework.meeting.day'), formatDay(minutes.heldOn)],
          ...(words === null
            ? ([[t('casework.meeting.minutes'), t('case.reports.erased')]] as const)
            : ([
                [t('casework.meeting.place'), words.place],
                [
                  t('casework.meeting.people'),
                  words.people.map(({ name, of }) => (of ? `${name} (${of})` : name)).join(', '),
                ],
                [t('casework.meeting.minutes'), words.minutes],
                [t('casework.meeting.childOpinion'), words.childOpinion],
                [
                  t('casework.meeting.carersOpinion'),
                  shown.flags.includes('carer_is_harmer') ? t('casework.harmerBlocked') : words.carersOpinion,
                ],
              ] as const)),
          [
            t('case.assess.signedBy'),
            t('case.assess.signedLine', { name: minutes.signedByName, at: formatInstant(minutes.signedAt) }),
          ],
        ]}
      />
    </section>
  )
}
