import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, queries } from '../../api/client.ts'
import type { CaseShareView, NeedToKnow } from '../../api/contract.ts'
import { useWrite } from '../../api/use-write.ts'
import { announce } from '../../shell/announce.ts'
import { Asked, ProblemBox } from '../../shell/asked.tsx'
import { Facts } from '../../shell/facts.tsx'
import { formatCount, formatDay, formatInstant } from '../../shell/format.ts'
import css from '../../shell/page.module.css'
import { useLanguage } from '../../shell/use-language.ts'
import { ShareDialog } from './share-dialog.tsx'
import { TeamDialog } from './team-dialog.tsx'

/** Who may know of a case, for whoever acts in it: keeper and team, those it is shared with, those who broke the glass. */
export const NeedToKnowCard = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation()
  const known = queries.useQuery('get', '/api/cases/{id}/need-to-know', { params: { path: { id } } })
  return (
    <section className={css.card}>
      <h2>{t('needToKnow.title')}</h2>
      <Asked question={known}>{data => <Loaded known={data} />}</Asked>
    </section>
  )
}

const Loaded = ({ known }: { readonly known: NeedToKnow }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const [dialog, setDialog] = useState<'share' | 'team' | null>(null)
  const active = known.shares.filter(share => share.active)
  const earlier = known.shares.filter(share => !share.active)
  const names = known.team?.map(({ fullName, until }) =>
    until === null ? fullName : t('needToKnow.until', { name: fullName, at: formatInstant(until) }),
  )
  return (
    <div className={css.stack}>
      <Facts
        facts={[
          [t('needToKnow.keeper'), known.keeperName ?? t('needToKnow.noKeeper')],
          [
            t('needToKnow.team'),
            names ? t('needToKnow.teamChair', { names: names.join(', ') }) : t('needToKnow.everyone'),
          ],
        ]}
      />
      <div>
        <h3>{t('needToKnow.shares')}</h3>
        {active.length === 0 && <p className={css.muted}>{t('needToKnow.noShares')}</p>}
        <ul className={css.plainList}>
          {active.map(share => (
            <li key={share.id}>
              <Share share={share} />
            </li>
          ))}
        </ul>
        {earlier.length > 0 && (
          <details>
            <summary className={css.small}>
              {t('needToKnow.earlier', { count: earlier.length, shown: formatCount(earlier.length, language) })}
            </summary>
            <ul className={css.plainList}>
              {earlier.map(share => (
                <li key={share.id}>
                  <Share share={share} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {known.glasses.length > 0 && (
        <div>
          <h3>{t('needToKnow.glasses')}</h3>
          <ul className={css.plainList}>
            {known.glasses.map(one => (
              <li key={one.id}>
                <strong>{one.accountName}</strong> ({t(`signIn.role.${one.role}`)}).{' '}
                {t('needToKnow.glassLine', { at: formatInstant(one.openedAt), until: formatInstant(one.untilAt) })}
                {one.reason && <div className={css.small}>{one.reason}</div>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {known.can.length > 0 && (
        <div className={css.actions}>
          {known.can.includes('share') && (
            <Button variant="default" onClick={() => setDialog('share')}>
              {t('needToKnow.share')}
            </Button>
          )}
          {known.can.includes('keep_apart') && (
            <Button variant="default" onClick={() => setDialog('team')}>
              {t('needToKnow.limit')}
            </Button>
          )}
        </div>
      )}
      {dialog === 'share' && <ShareDialog known={known} onDone={() => setDialog(null)} />}
      {dialog === 'team' && <TeamDialog known={known} onDone={() => setDialog(null)} />}
    </div>
  )
}

const Share = ({ share }: { readonly share: CaseShareView }) => {
  const { t } = useTranslation()
  const end = useWrite((_: null, headers) =>
    api.POST('/api/case-shares/{id}/end', { params: { path: { id: share.id } }, body: {}, headers }),
  )
  const stop = async () => {
    if (await end.run(null)) announce(t('needToKnow.endDone'))
  }
  return (
    <>
      <div className={css.row}>
        <span>
          <strong>{share.accountName}</strong> ({t(`signIn.role.${share.role}`)})
        </span>
        {share.active ? (
          <Button size="xs" variant="default" loading={end.sending} onClick={() => void stop()}>
            {t('needToKnow.end')}
          </Button>
        ) : (
          <span className={css.small}>{t('needToKnow.ended')}</span>
        )}
      </div>
      <div className={css.small}>
        {t('needToKnow.sharedLine', {
          parts: share.parts.map(part => t(`needToKnow.part.${part}`)).join(', '),
          day: formatDay(share.untilAt.slice(0, 10)),
          by: share.sharedByName,
          at: formatInstant(share.sharedAt),
        })}
      </div>
      {share.reason && <div className={css.small}>{share.reason}</div>}
      <ProblemBox problem={end.problem} />
    </>
  )
}
