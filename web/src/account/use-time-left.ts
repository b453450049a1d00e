import { useEffect, useState } from 'react'

/** Milliseconds until a moment, counted down each second; 0 when it has passed or none is given. */
export const useTimeLeft = (until: number | null): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (until === null) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    setNow(Date.now())
    return () => clearInterval(timer)
  }, [until])
  return until === null ? 0 : Math.max(0, until - now)
}

/** '4:05' — minutes and seconds, read the same in both languages. */
export const formatTimeLeft = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
