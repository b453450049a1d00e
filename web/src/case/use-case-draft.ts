import { newId } from '@mangnon/core/platform/id.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import type { CaseDraftView } from '../api/contract.ts'
import { Problem } from '../api/problem.ts'
import { type Clash, mergeEdits } from '../audit/merge-edits.ts'

export type DraftKind = 'initial' | 'detailed' | 'minutes' | 'plan' | 'review' | 'separation'
/** By the name of a field what stands in it. */
export type DraftFields = Readonly<Record<string, string>>

/** Well under the second that may be lost, and seldom enough for a slow line. */
const pauseMs = 500
const again = 2_000

/** Fields that only one of two versions has are empty in the other. */
const alike = (one: DraftFields, other: DraftFields): DraftFields => ({
  ...Object.fromEntries(Object.keys(other).map(name => [name, ''])),
  ...one,
})
const withoutEmpty = (fields: DraftFields): DraftFields =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))

export interface CaseDraft {
  readonly fields: DraftFields
  readonly of: (name: string) => string
  readonly change: (some: DraftFields) => void
  readonly state: 'nothing' | 'keeping' | 'kept' | 'failed' | 'clash'
  readonly keptAt: number
  /** What somebody else wrote meanwhile in the same fields: nothing is kept until a person has chosen. */
  readonly clashes: readonly Clash<DraftFields>[]
  readonly otherName: string
  readonly choose: (theirs: readonly string[]) => void
  /** It is signed: nothing is kept any more. */
  readonly stop: () => void
}

/**
 * Keeps what is being written of a paper on the server, encrypted, half a second after a change. The officers of a commune share it: what
 * another wrote in other fields comes in by itself, what both wrote waits for a choice. Nothing of it is written on this machine.
 */
export const useCaseDraft = (caseId: string, kind: DraftKind, kept: CaseDraftView, start: DraftFields): CaseDraft => {
  const [first] = useState<DraftFields>(() => (kept.version === 0 ? start : kept.fields))
  const [fields, setFields] = useState(first)
  const [state, setState] = useState<CaseDraft['state']>('nothing')
  const [keptAt, setKeptAt] = useState(0)
  const [clashes, setClashes] = useState<readonly Clash<DraftFields>[]>([])
  const [otherName, setOtherName] = useState('')
  const server = useRef({ version: kept.version, fields: first })
  const latest = useRef(fields)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const busy = useRef(false)
  const stopped = useRef(false)
  latest.current = fields

  const keep = useCallback(async (): Promise<void> => {
    timer.current = undefined
    if (busy.current || stopped.current) return
    const sent = withoutEmpty(latest.current)
    if (JSON.stringify(sent) === JSON.stringify(withoutEmpty(server.current.fields))) return
    busy.current = true
    setState('keeping')
    try {
      const { data } = await api.PUT('/api/cases/{id}/drafts/{kind}', {
        params: { path: { id: caseId, kind } },
        body: { version: server.current.version, fields: sent },
        headers: { 'idempotency-key': newId() },
      })
      server.current = { version: data?.version ?? server.current.version + 1, fields: sent }
      setKeptAt(Date.now())
      setState('kept')
      timer.current = setTimeout(() => void keep(), pauseMs)
    } catch (error) {
      const current = error instanceof Problem ? (error.detail.current as CaseDraftView | undefined) : undefined
      if (stopped.current) return
      if (current) {
        const theirs = alike(current.fields, latest.current)
        const mine = alike(latest.current, theirs)
        const merge = mergeEdits<DraftFields>(alike(server.current.fields, mine), mine, theirs)
        server.current = { version: current.version, fields: current.fields }
        setFields(merge.merged)
        setOtherName(current.byName ?? '')
        setClashes(merge.clashes)
        setState(merge.clashes.length > 0 ? 'clash' : 'kept')
        if (merge.clashes.length === 0) timer.current = setTimeout(() => void keep(), pauseMs)
      } else {
        setState('failed')
        timer.current = setTimeout(() => void keep(), again)
      }
    } finally {
      busy.current = false
    }
  }, [caseId, kind])

  const waits = clashes.length > 0
  const text = JSON.stringify(fields)
  useEffect(() => {
    if (waits || stopped.current || timer.current !== undefined || text === JSON.stringify(server.current.fields))
      return
    timer.current = setTimeout(() => void keep(), pauseMs)
  }, [text, waits, keep])
  useEffect(() => () => clearTimeout(timer.current), [])

  const behind = JSON.stringify(withoutEmpty(fields)) !== JSON.stringify(withoutEmpty(server.current.fields))
  return {
    fields,
    of: name => fields[name] ?? '',
    change: some => setFields(before => ({ ...before, ...some })),
    // What was written since is not kept yet, and is not said to be.
    state: state === 'kept' && behind ? 'keeping' : state,
    keptAt,
    clashes,
    otherName,
    choose: theirs => {
      const taken = clashes.filter(({ field }) => theirs.includes(field))
      setFields(before => ({ ...before, ...Object.fromEntries(taken.map(one => [one.field, String(one.theirs)])) }))
      setClashes([])
      setState('keeping')
    },
    stop: () => {
      stopped.current = true
      clearTimeout(timer.current)
    },
  }
}
