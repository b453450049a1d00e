import type { Database } from './database.ts'

const hour = 60 * 60 * 1000

/** Throws away what has no more use: stored answers after 30 days, ended sessions after 90. Now and then every hour. */
export const keepExpiring = (db: Database, onError: (error: unknown) => void): { stop: () => void } => {
  const expire = (): void => {
    db.call('select expire_old(), expire_notice_drafts(), expire_messages()').catch(onError)
  }
  expire()
  const timer = setInterval(expire, hour)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
