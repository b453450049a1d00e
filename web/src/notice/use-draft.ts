import { newId } from '@mangnon/core/platform/id.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'

export type DraftFields = Readonly<Record<string, string | boolean | null>>

/** Well under the second that may be lost, and seldom enough for a slow line. */
const pauseMs = 500
const again = 2_000

export type DraftState = 'nothing' | 'keeping' | 'kept' | 'failed'

/**
 * Keeps what is being typed on the server, encrypted: half a second after the first change, then what has changed since. Nothing of it is
 * written on this machine. One request at a time, each with a higher number, so that what is slow never undoes what is newer.
 */
export const useDraft = (fields: DraftFields, touched: boolean) => {
  const [id, setId] = useState(newId)
  const [state, setState] = useState<DraftState>('nothing')
  const [keptAt, setKeptAt] = useState(0)
  const seq = useRef(0)
  const latest = useRef(fields)
  const sent = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const busy = useRef(false)
  const stopped = useRef(false)
  latest.current = fields

  const keep = useCallback(async (): Promise<void> => {
    timer.current = undefined
    if (busy.current || stopped.current) return
    const body = JSON.stringify(latest.current)
    if (body === sent.current) return
    busy.current = true
    seq.current += 1
    setState('keeping')
    const ok = await api
      .PUT('/api/notice-drafts/{id}', {
        params: { path: { id } },
        body: { seq: seq.current, fields: latest.current },
        headers: { 'idempotency-key': newId() },
      })
      .then(() => true)
      .catch(() => false)
    busy.current = false
    if (stopped.current) return
    if (ok) {
      sent.current = body
      setKeptAt(Date.now())
    }
    setState(ok ? 'kept' : 'failed')
    if (JSON.stringify(latest.current) !== sent.current)
      timer.current = setTimeout(() => void keep(), ok ? pauseMs : again)
  }, [id])

  const text = JSON.stringify(fields)
  useEffect(() => {
    if (!touched || stopped.current || timer.current !== undefined || text === sent.current) return
    timer.current = setTimeout(() => void keep(), pauseMs)
  }, [text, touched, keep])
  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    // What was typed since is not kept yet, and is not said to be.
    state: state === 'kept' && text !== sent.current ? 'keeping' : state,
    keptAt,
    /** Goes on with a draft that was left. */
    take: (draft: { readonly id: string; readonly seq: number; readonly fields: DraftFields }) => {
      seq.current = draft.seq
      sent.current = JSON.stringify(draft.fields)
      setId(draft.id)
    },
    /** It was sent: the draft goes. */
    drop: async (): Promise<void> => {
      stopped.current = true
      clearTimeout(timer.current)
      await dropDraft(id)
    },
  }
}

/** Throws a draft away; whether there was one does not matter. */
export const dropDraft = async (id: string): Promise<void> => {
  await api
    .DELETE('/api/notice-drafts/{id}', { params: { path: { id } }, headers: { 'idempotency-key': newId() } })
    .catch(() => undefined)
}
