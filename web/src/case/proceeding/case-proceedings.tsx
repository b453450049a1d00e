import { flagsByHand, type ProceedingKind } from '@mangnon/core/case/proceeding/proceeding.ts'
import { caseFlags } from '@mangnon/legal/case/case-law.ts'
import { Button, NativeSelect } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { CaseProceedings, EvidenceView } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { usePaper } from '../../print/use-paper.ts'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { Badge } from '../../shell/badge.tsx'
import { formatDay, formatInstant } from '../../shell/format.ts'
import { Icon } from '../../shell/icon.tsx'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import { PaperFiles } from '../file/lazy.tsx'
import { CustodyDialog, EvidenceDialog, LowerDialog, ProceedingDialog } from './proceeding-dialogs.tsx'

interface KnownProps {
  readonly known: CaseProceedings
}
type Flag = CaseProceedings['flags'][number]
type Dialog = ProceedingKind | 'evidence' | { readonly lower: Flag } | { readonly handOn: EvidenceView } | null

/** What of a case touches police, procuracy and court; the child is protected meanwhile, whatever stands here. */
export const ProceedingsCard = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const known = queries.useQuery('get', '/api/cases/{id}/proceedings', { params: { path: { id } } })
  return (
    <section className={css.card}>
      <h2>{t('proceeding.title')}</h2>
      <p className={css.small} style={{ marginBottom: 12 }}>
        {t('proceeding.help')}
      </p>
      <Asked question={known}>{data => <Loaded known={data} />}</Asked>
    </section>
  )
}

const Loaded = ({ known }: KnownProps) => {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  const enters = known.can.includes('enter')
  const paper = usePaper()
  // What is printed is the last one, as the server has it.
  const letter = known.entries.find(({ kind, words }) => kind === 'recommendation' && words !== null)
  const kinds = [
    ...(known.can.includes('report_crime') ? (['recommendation'] as const) : []),
    'result',
    'support',
    'release',
  ] as const
  return (
    <div className={css.stack}>
      <Flags known={known} onLower={lower => setDialog({ lower })} />
      <ul className={css.plainList}>
        {known.entries.map(entry => (
          <li key={entry.id}>
            <p>
              <strong>{t(`proceeding.kind.${entry.kind}`)}</strong>
              {entry.words ? `, ${[entry.words.authority, entry.words.number].filter(Boolean).join(', ')}` : ''}
            </p>
            <p style={{ whiteSpace: 'pre-line' }}>{entry.words?.text ?? t('case.reports.erased')}</p>
            <p className={css.small}>
              {t('proceeding.on', { day: formatDay(entry.on) })}
              {entry.otherOn && ` · ${otherDay(t, entry.kind, entry.otherOn)}`}
              {' · '}
              {t('proceeding.entered', { name: entry.addedByName, at: formatInstant(entry.addedAt) })}
            </p>
            {entry.id === letter?.id && enters && (
              <p className={css.row}>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<Icon name="print" size={16} />}
                  loading={paper.busy}
                  onClick={() => paper.ofCase(known.caseId, 'recommendation')}
                >
                  {t('proceeding.print')}
                </Button>
                <span className={css.small}>{t('case.assess.copies', { count: entry.copies })}</span>
              </p>
            )}
          </li>
        ))}
        {known.evidence.map(piece => (
          <li key={piece.id}>
            <Piece caseId={known.caseId} piece={piece} onHandOn={enters ? () => setDialog({ handOn: piece }) : null} />
          </li>
        ))}
      </ul>
      {paper.problem && <ProblemBox problem={paper.problem} />}
      {enters && (
        <div className={css.actions}>
          {kinds.map(kind => (
            <Button key={kind} size="xs" variant="default" onClick={() => setDialog(kind)}>
              {t(`proceeding.add.${kind}`)}
            </Button>
          ))}
          <Button size="xs" variant="default" onClick={() => setDialog('evidence')}>
            {t('proceeding.add.evidence')}
          </Button>
        </div>
      )}
      {dialog === 'evidence' && <EvidenceDialog known={known} onDone={close} />}
      {typeof dialog === 'string' && dialog !== 'evidence' && (
        <ProceedingDialog known={known} kind={dialog} onDone={close} />
      )}
      {typeof dialog === 'object' && dialog !== null && 'lower' in dialog && (
        <LowerDialog known={known} flag={dialog.lower} onDone={close} />
      )}
      {typeof dialog === 'object' && dialog !== null && 'handOn' in dialog && (
        <CustodyDialog known={known} piece={dialog.handOn} onDone={close} />
      )}
    </div>
  )
}

const otherDay = (t: TFunction, kind: ProceedingKind, day: string): string =>
  kind === 'release'
    ? t('proceeding.releaseOn', { day: formatDay(day) })
    : t('proceeding.procuracyOn', { day: formatDay(day) })

const Flags = ({ known, onLower }: KnownProps & { readonly onLower: (flag: Flag) => void }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Flag | ''>('')
  const raise = useWrite((flag: Flag, headers) =>
    api.POST('/api/cases/{id}/flag', {
      params: { path: { id: known.caseId } },
      body: { version: known.version, flag },
      headers,
    }),
  )
  const nameOf = (flag: Flag) => caseFlags.entries.find(one => one.code === flag)?.name[language] ?? flag
  const left = flagsByHand.filter(flag => !known.flags.includes(flag))
  return (
    <div>
      {known.flags.map(flag => (
        <p key={flag} className={css.row}>
          <Badge tone="note">{nameOf(flag)}</Badge>
          {flag === 'crime_suspected' && (
            <span className={css.small}>
              {known.reportedOn
                ? t('proceeding.reported', { day: formatDay(known.reportedOn) })
                : t('proceeding.notReported')}
            </span>
          )}
          {known.can.includes('lower_flag') && (
            <Button size="xs" variant="default" onClick={() => onLower(flag)}>
              {t('proceeding.lower')}
            </Button>
          )}
        </p>
      ))}
      {known.can.includes('raise_flag') && left.length > 0 && (
        <div className={css.row} style={{ alignItems: 'flex-end', marginTop: 8 }}>
          <NativeSelect
            label={t('proceeding.flag')}
            value={chosen}
            onChange={event => setChosen(flagsByHand.find(one => one === event.currentTarget.value) ?? '')}
            data={[
              { value: '', label: t('proceeding.choose') },
              ...left.map(flag => ({ value: flag, label: nameOf(flag) })),
            ]}
          />
          <Button
            variant="default"
            disabled={chosen === ''}
            loading={raise.sending}
            onClick={() => {
              if (chosen !== '')
                void raise.run(chosen).then(done => {
                  if (done) announce(t('case.saved'))
                  setChosen('')
                })
            }}
          >
            {t('proceeding.raise')}
          </Button>
        </div>
      )}
      <ProblemBox problem={raise.problem} />
    </div>
  )
}

interface PieceProps {
  readonly caseId: string
  readonly piece: EvidenceView
  readonly onHandOn: (() => void) | null
}

const Piece = ({ caseId, piece, onHandOn }: PieceProps) => {
  const { t } = useTranslation()
  return (
    <>
      <p>
        <strong>{t('proceeding.evidence')}</strong>: {piece.words?.object ?? t('case.reports.erased')}
      </p>
      <p className={css.small} style={{ overflowWrap: 'anywhere' }}>
        {t('proceeding.takenLine', { at: formatInstant(piece.takenAt), origin: piece.words?.origin ?? '' })}
        {piece.sha256 && ` SHA-256: ${piece.sha256}`}
      </p>
      <ol className={css.small} style={{ paddingLeft: 20 }}>
        <li>{piece.words?.holder}</li>
        {piece.custody.map(step => (
          <li key={step.id}>
            {t('proceeding.custodyLine', {
              at: formatInstant(step.at),
              to: step.words?.to ?? '',
              purpose: step.words?.purpose ?? '',
            })}
          </li>
        ))}
      </ol>
      <PaperFiles
        caseId={caseId}
        part={piece.id}
        files={piece.files}
        add={onHandOn && piece.words !== null ? t('proceeding.attach') : null}
      />
      {piece.holder && (
        <p className={css.row}>
          <span>{t('proceeding.holder', { name: piece.holder })}</span>
          {onHandOn && (
            <Button size="xs" variant="default" onClick={onHandOn}>
              {t('proceeding.handOn')}
            </Button>
          )}
        </p>
      )}
    </>
  )
}
