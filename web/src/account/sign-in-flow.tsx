import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignInProgress } from '../api/contract.ts'
import css from './plain.module.css'
import { SecondStepForm } from './second-step-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

const PasswordStep = lazy(async () => ({ default: (await import('./password-step.tsx')).PasswordStep }))
const EnrolmentStep = lazy(async () => ({ default: (await import('./enrolment-step.tsx')).EnrolmentStep }))
const ConductStep = lazy(async () => ({ default: (await import('./conduct-step.tsx')).ConductStep }))

interface SignInFlowProps {
  readonly onSignedIn: () => void
  /** Set in the dialog of an ended session: the same person comes back, only the proofs are asked. */
  readonly fixedUsername?: string
  readonly filled?: { readonly username: string; readonly password: string } | undefined
  /** Where an attempt of this browser stands, after a reload or on the way back from a ministry's sign-on. */
  readonly begun?: SignInProgress | undefined
  /** Tells the page around which step is shown. */
  readonly onStep?: (step: SignInProgress['step']) => void
}

/** From name and password to the session, one step after the other; the server says which is next. */
export const SignInFlow = ({ onSignedIn, begun, onStep, ...form }: SignInFlowProps) => {
  const { t } = useTranslation()
  const [progress, setProgress] = useState<SignInProgress | null>(begun ?? null)
  const take = (next: SignInProgress) => {
    if (next.step === null) return onSignedIn()
    setProgress(next)
    onStep?.(next.step)
  }
  const startAgain = () => {
    setProgress(null)
    onStep?.(null)
  }
  if (progress === null) return <SignInForm {...form} onProved={take} />
  const step = { progress, onProgress: take }
  return (
    <Suspense fallback={<p role="status">{t('signIn.loading')}</p>}>
      {progress.step === 'second_step' && <SecondStepForm {...step} />}
      {progress.step === 'password' && <PasswordStep {...step} />}
      {progress.step === 'enrolment' && <EnrolmentStep {...step} />}
      {progress.step === 'conduct' && <ConductStep {...step} />}
      <p className={`${css.again} mn-no-print`}>
        <button type="button" className={css.language} onClick={startAgain}>
          {t('signIn.startAgain')}
        </button>
      </p>
    </Suspense>
  )
}

export interface StepProps {
  readonly progress: SignInProgress
  readonly onProgress: (next: SignInProgress) => void
}
