import { useTranslation } from 'react-i18next'
import css from './plain.module.css'
import type { StepAnswer } from './sign-in-step.ts'
import { formatTimeLeft } from './use-time-left.ts'

export type Refused = Exclude<StepAnswer<unknown>, { is: 'ok' }>

const known = [
  'wrong_password',
  'wrong_code',
  'code_used',
  'sign_in_over',
  'unavailable',
  'link_used',
  'wrong_passkey',
  'passkey_left',
  'grant_ended',
] as const
const isKnown = (code: string): code is (typeof known)[number] => (known as readonly string[]).includes(code)

/** Why a step was refused, and what to do; read out when it comes. */
export const RefusalNotice = ({
  refused,
  timeLeft,
}: {
  readonly refused: Refused | null
  readonly timeLeft: number
}) => {
  const { t } = useTranslation()
  const text = (): string => {
    if (!refused) return ''
    if (refused.is === 'locked')
      return timeLeft > 0 ? t('signIn.locked', { time: formatTimeLeft(timeLeft) }) : t('signIn.lockedOver')
    if (refused.is === 'offline') return t('signIn.offline')
    return isKnown(refused.code) ? t(`signIn.refused.${refused.code}`) : t('signIn.refused.unavailable')
  }
  return <div role="alert">{refused && <p className={css.notice}>{text()}</p>}</div>
}
