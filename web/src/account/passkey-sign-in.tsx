import type { SignInProgress } from '../api/contract.ts'
import css from './plain.module.css'
import type { Refused } from './refusal-notice.tsx'
import { type StepAnswer, sendStep } from './sign-in-step.ts'

interface PasskeySignInProps {
  readonly label: string
  /** Where the question comes from and where the answer goes: without a name, or as the second step. */
  readonly begin: '/api/sign-in/passkey/begin' | '/api/sign-in/passkey/options'
  readonly finish: '/api/session/passkey' | '/api/sign-in/passkey'
  readonly disabled: boolean
  readonly onProgress: (progress: SignInProgress) => void
  readonly onRefused: (refused: Refused | null) => void
}

type Options = Parameters<typeof import('@simplewebauthn/browser').startAuthentication>[0]['optionsJSON']

const prove = async (begin: string, finish: string): Promise<StepAnswer<SignInProgress>> => {
  const options = await sendStep<Options>(begin)
  if (options.is !== 'ok') return options
  const { startAuthentication } = await import('@simplewebauthn/browser')
  // Whoever closes the browser's own dialog has not failed: they stay where they were.
  const response = await startAuthentication({ optionsJSON: options.body }).catch(() => null)
  return response === null ? { is: 'refused', code: 'passkey_left' } : sendStep(finish, { response })
}

/** Signs in with a passkey; nothing of it is loaded before somebody asks for it, and old browsers are not offered it. */
export const PasskeySignIn = (props: PasskeySignInProps) => {
  if (!('PublicKeyCredential' in window)) return null
  const start = async () => {
    props.onRefused(null)
    const answer = await prove(props.begin, props.finish)
    if (answer.is === 'ok') props.onProgress(answer.body)
    else props.onRefused(answer)
  }
  return (
    <button type="button" className={css.quiet} disabled={props.disabled} onClick={() => void start()}>
      {props.label}
    </button>
  )
}
