import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FirstSlip } from '../api/contract.ts'
import { formatCount } from '../shell/format.ts'
import { Icon } from '../shell/icon.tsx'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import slipCss from './slip.module.css'
import { Slip } from './slip.tsx'

/** Slips two beside each other, eight a sheet, cut along the broken lines. */
export const SlipSheet = ({ slips }: { readonly slips: readonly FirstSlip[] }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  if (slips.length === 0) return <p className={css.muted}>{t('accountBatch.slips.none')}</p>
  return (
    <div className={css.stack}>
      <div className={`${css.row} mn-no-print`}>
        <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {t('accountBatch.slips.print')}
        </Button>
        <span role="status" className={css.muted}>
          {t('accountBatch.slips.count', { count: slips.length, shown: formatCount(slips.length, language) })}
        </span>
      </div>
      <div className={slipCss.sheet}>
        {slips.map(slip => (
          <Slip
            key={slip.accountId}
            fullName={slip.fullName}
            username={slip.username}
            code={slip.code}
            until={slip.validUntil}
            place={[slip.role && t(`signIn.role.${slip.role}`), slip.areaName].filter(Boolean).join(', ')}
          />
        ))}
      </div>
    </div>
  )
}
