import { useState } from 'react'
import type { SignInProgress } from '../api/contract.ts'
import type { Refused } from './refusal-notice.tsx'
import { sendStep } from './sign-in-step.ts'
import { useTimeLeft } from './use-time-left.ts'

/** One step's form: sends, remembers the refusal, counts a lock down. `send` answers nothing when it was refused. */
export const useStep = <T = SignInProgress>() => {
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(false)
  const timeLeft = useTimeLeft(refused?.is === 'locked' ? refused.until : null)
  const send = async (path: string, body: object = {}): Promise<T | undefined> => {
    setSending(true)
    const answer = await sendStep<T>(path, body)
    setSending(false)
    setRefused(answer.is === 'ok' ? null : answer)
    return answer.is === 'ok' ? answer.body : undefined
  }
  return { send, sending, refused, setRefused, timeLeft, waiting: sending || timeLeft > 0 }
}
