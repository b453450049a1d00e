import { useEffect, useState } from 'react'

const minute = 60_000

/**
 * Whole minutes since an instant of this machine (ms), told anew while the page stands open. What the server counted goes on from
 * there, so that a PC whose clock is wrong shows the right time left.
 */
export const useMinutesSince = (at: number): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute / 2)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - at) / minute))
}
