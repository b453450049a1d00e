// biome-ignore-all lint/a11y/noStaticElementInteractions: the keys of the queue, while the focus is in it
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import type { Decision } from '../api/contract.ts'
import { useWrite } from '../api/use-write.ts'
import { announce } from '../shell/announce.ts'
import { ProblemBox } from '../shell/asked.tsx'
import { formatCount } from '../shell/format.ts'
import css from '../shell/page.module.css'
import { useLanguage } from '../shell/use-language.ts'
import register from './register.module.css'
import { useQueueKeys } from './use-queue-keys.ts'
import type { Waiting, WaitingQueue } from './use-waiting-queue.ts'
import { mayDecide, mayTakeBack, WaitingBar } from './waiting-bar.tsx'
import { WaitingList } from './waiting-list.tsx'
import { WaitingRowView } from './waiting-row.tsx'

/** Fewer undecided rows ahead than this, and the next ones are fetched. */
const AHEAD = 10

type Sent = { item: Waiting; decision: Decision | null; matchId: string | null }

const sendDecision = ({ item, decision, matchId }: Sent, headers: { 'idempotency-key': string }) =>
  api.POST('/api/register/batches/{id}/decisions', {
    params: { path: { id: item.row.batch.id } },
    body: {
      decisions: [{ rowNo: item.row.rowNo, decision, ...(decision === 'merge' && matchId !== null && { matchId }) }],
    },
    headers,
  })

/** The queue at the left, the row at the right; the answers above it stay where they are from row to row. */
export const WaitingDesk = ({ queue }: { readonly queue: WaitingQueue }) => {
  const { t } = useTranslation()
  const language = useLanguage()
  const { items, hasMore, more } = queue
  const [active, setActive] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const work = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const save = useWrite(sendDecision)
  const item = items[active]

  const ahead = items.slice(active).filter(one => one.done === null).length
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the queue runs short, not when its function is new
  useEffect(() => {
    if (hasMore && ahead < AHEAD) void more()
  }, [hasMore, ahead])

  const show = (at: number) => {
    if (at === active || at < 0 || at >= items.length) return
    setActive(at)
    setChosen(null)
    save.reset()
    sheet.current?.scrollTo({ top: 0 })
  }
  const goOn = () => {
    const next = items.findIndex((one, at) => at > active && one.done === null)
    show(next >= 0 ? next : items.findIndex((one, at) => at !== active && one.done === null))
  }
  const look = async () => {
    if (item && (await queue.look(active, item)) !== null) goOn()
  }
  const send = async (decision: Decision | null) => {
    if (!item || save.sending) return
    if (!(await save.run({ item, decision, matchId: chosen }))) return look()
    announce(decision === null ? t('register.waiting.takenBack') : t('register.row.saved'))
    queue.mark(active, decision)
    if (decision !== null) goOn()
  }
  const decide = (decision: Decision) => {
    if (item && mayDecide(item, decision)) void send(decision)
  }
  const takeBack = () => {
    if (item && mayTakeBack(item)) void send(null)
  }
  const press = useQueueKeys(work, item !== undefined, {
    decide,
    takeBack,
    move: by => show(active + by),
    scroll: screens => sheet.current?.scrollBy({ top: screens * sheet.current.clientHeight }),
  })
  if (!item) return null
  const waitingHere = items.filter(one => one.done === null).length
  const total = items.length + (queue.left ?? waitingHere) - waitingHere
  return (
    <div ref={work} className={register.work} tabIndex={-1} onKeyDown={press}>
      <WaitingList items={items} active={active} onChoose={show} onMore={hasMore ? () => void more() : undefined} />
      <div className={register.desk}>
        <WaitingBar item={item} onDecide={decide} onTakeBack={takeBack} />
        <div className={register.places}>
          <span className={css.small}>
            {t('register.waiting.place', {
              at: formatCount(active + 1, language),
              total: formatCount(total, language),
            })}
          </span>
          <Button variant="subtle" size="compact-sm" disabled={active === 0} onClick={() => show(active - 1)}>
            {t('register.row.previous')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={active >= items.length - 1}
            onClick={() => show(active + 1)}
          >
            {t('register.row.next')}
          </Button>
          <span className={`${css.small} ${css.deskOnly}`}>{t('register.waiting.keys')}</span>
        </div>
        <div ref={sheet} className={register.sheet}>
          <ProblemBox problem={save.problem} />
          <WaitingRowView
            key={`${item.row.batch.id} ${item.row.rowNo}`}
            item={item}
            chosen={chosen}
            onChoose={setChosen}
            onCorrected={() => void look()}
          />
        </div>
      </div>
    </div>
  )
}
