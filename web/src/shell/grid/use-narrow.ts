import { useSyncExternalStore } from 'react'

const query = () => matchMedia('(max-width: 720px)')

const subscribe = (listener: () => void) => {
  const media = query()
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** A phone's width: lists become cards. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches)
