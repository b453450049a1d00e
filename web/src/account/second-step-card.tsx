import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../api/client.ts'
import { Asked } from '../shell/asked.tsx'
import { Facts } from '../shell/facts.tsx'
import { formatInstant } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { PasskeyList } from './passkey-list.tsx'

const NewPhone = lazy(async () => ({ default: (await import('./new-phone.tsx')).NewPhone }))
const NewRecoveryCodes = lazy(async () => ({ default: (await import('./new-phone.tsx')).NewRecoveryCodes }))
const AddPasskey = lazy(async () => ({ default: (await import('./add-passkey.tsx')).AddPasskey }))

/** The second proof: the phone, the codes on paper, passkeys. */
export const SecondStepCard = () => {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'phone' | 'codes' | 'passkey' | null>(null)
  const secondStep = queries.useQuery('get', '/api/account/second-step')
  const close = () => setOpen(null)
  return (
    <section className={css.card}>
      <h2>{t('account.second.title')}</h2>
      <Asked question={secondStep}>
        {({ totpSince, recoveryLeft, passkeys }) => (
          <div className={css.stack}>
            <Facts
              facts={[
                [t('account.second.phone'), totpSince && t('account.second.since', { at: formatInstant(totpSince) })],
                [t('account.second.recovery'), totpSince && t('account.second.left', { count: recoveryLeft })],
              ]}
            />
            <div className={css.row}>
              <Button variant="default" onClick={() => setOpen('phone')}>
                {totpSince ? t('account.second.otherPhone') : t('account.second.setPhone')}
              </Button>
              {totpSince && (
                <Button variant="default" onClick={() => setOpen('codes')}>
                  {t('account.second.newCodes')}
                </Button>
              )}
              {'PublicKeyCredential' in window && (
                <Button variant="default" onClick={() => setOpen('passkey')}>
                  {t('account.second.addPasskey')}
                </Button>
              )}
            </div>
            {passkeys.length > 0 && <PasskeyList passkeys={passkeys} />}
          </div>
        )}
      </Asked>
      <Suspense>
        {open === 'phone' && <NewPhone onDone={close} />}
        {open === 'codes' && <NewRecoveryCodes onDone={close} />}
        {open === 'passkey' && <AddPasskey onDone={close} />}
      </Suspense>
    </section>
  )
}
