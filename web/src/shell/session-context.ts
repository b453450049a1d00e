import type { Ability } from '@mangnon/core/access/abilities.ts'
import { createContext, useContext } from 'react'
import type { Session } from '../api/contract.ts'

export const SessionContext = createContext<Session | null>(null)
export const SetSessionContext = createContext<(session: Session) => void>(() => undefined)

/** Puts another role of the same person in the place of the present one, without leaving the page. */
export const useSetSession = (): ((session: Session) => void) => useContext(SetSessionContext)

/** Who works here. Only inside the app, where somebody always does. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside the app')
  return session
}

/** Whether this person may do something in their own area. Each record says for itself what may be done with it. */
export const useCan = (ability: Ability): boolean => useSession().can.includes(ability)
