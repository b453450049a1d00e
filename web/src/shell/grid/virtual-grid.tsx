// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows that are not there
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid listens to the keys for its rows
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../format.ts'
import { useLanguage } from '../use-language.ts'
import css from './grid.module.css'
import type { GridColumn } from './grid-column.ts'
import { rowAfterKey } from './grid-keys.ts'
import { scrollMemory } from './scroll-memory.ts'
import { useNarrow } from './use-narrow.ts'
import type { RowRange } from './use-windowed-rows.ts'

const ROW = 40
const CARD = 92

interface VirtualGridProps<Row> {
  /** What the list is, for screen readers; also the name under which its place is remembered. */
  readonly label: string
  readonly memory: string
  readonly total: number
  readonly columns: readonly GridColumn<Row>[]
  readonly rowAt: (index: number) => Row | undefined
  readonly card: (row: Row) => ReactNode
  readonly onRange: (range: RowRange) => void
  readonly onOpen: (row: Row) => void
  readonly tone?: (row: Row) => 'ended' | undefined
  readonly cardHeight?: number
  readonly rowHeight?: number
}

/**
 * A list of any length on which the scrollbar, the wheel and the keyboard lead anywhere at once. A real grid for screen
 * readers: the grid holds the focus, the active row is named by `aria-activedescendant`. On a phone the rows are cards.
 */
export const VirtualGrid = <Row,>(props: VirtualGridProps<Row>) => {
  const {
    label,
    memory,
    total,
    columns,
    rowAt,
    card,
    onRange,
    onOpen,
    tone,
    cardHeight = CARD,
    rowHeight = ROW,
  } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const narrow = useNarrow()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(() => Math.min(scrollMemory.recall(memory).active, Math.max(0, total - 1)))
  const size = narrow ? cardHeight : rowHeight
  const head = narrow ? 0 : ROW

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    paddingStart: head,
    scrollPaddingStart: head,
    initialOffset: () => scrollMemory.recall(memory).offset,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => onRange({ first, last }), [first, last, onRange])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height of a row changed, the measured places are no longer true
  useEffect(() => virtual.measure(), [size])
  useEffect(() => () => scrollMemory.keep(memory, scroller.current?.scrollTop ?? 0, active), [memory, active])

  const seen = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - head) / size))
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const row = rowAt(active)
    if (event.key === 'Enter' && row !== undefined) return onOpen(row)
    const next = rowAfterKey(event.key, active, total, seen - 1)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const click = (event: MouseEvent, index: number, row: Row | undefined) => {
    if (
      event.defaultPrevented ||
      (event.target instanceof Element && event.target.closest('a, button, input, select, label'))
    )
      return
    setActive(index)
    if (row !== undefined) onOpen(row)
  }

  const template = columns.map(column => column.width).join(' ')
  const position = { from: firstSeen(virtual.scrollOffset ?? 0, size) + 1, total }
  return (
    <div className={css.frame}>
      <p className="mn-print-only">{t('shell.grid.printHint')}</p>
      <div
        ref={scroller}
        className={css.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={narrow ? 1 : columns.length}
        aria-activedescendant={items.some(item => item.index === active) ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={press}
      >
        <div className={css.space} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          <div
            className={narrow ? 'mn-hidden' : css.head}
            role="row"
            tabIndex={-1}
            aria-rowindex={1}
            style={{ gridTemplateColumns: template }}
          >
            {(narrow ? columns.slice(0, 1) : columns).map(column => (
              <div
                key={column.key}
                role="columnheader"
                tabIndex={-1}
                className={column.number ? css.number : undefined}
              >
                {column.title}
              </div>
            ))}
          </div>
          {items.map(item => {
            const row = rowAt(item.index)
            return (
              <div
                key={item.index}
                id={`${id}-${item.index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={item.index + 2}
                aria-selected={item.index === active}
                aria-busy={row === undefined || undefined}
                data-tone={row === undefined ? undefined : tone?.(row)}
                className={narrow ? css.card : css.row}
                style={{
                  transform: `translateY(${item.start}px)`,
                  height: size,
                  ...(narrow ? {} : { gridTemplateColumns: template }),
                }}
                onClick={event => click(event, item.index, row)}
              >
                {row === undefined && (
                  <div role="gridcell" tabIndex={-1} className={css.waiting}>
                    <span className="mn-hidden">{t('shell.grid.loadingRow', { row: item.index + 1 })}</span>
                  </div>
                )}
                {row !== undefined && narrow && (
                  <div role="gridcell" tabIndex={-1} className={css.cardBody}>
                    {card(row)}
                  </div>
                )}
                {row !== undefined &&
                  !narrow &&
                  columns.map(column => (
                    <div
                      key={column.key}
                      role="gridcell"
                      tabIndex={-1}
                      className={column.number ? css.number : css.cell}
                    >
                      {column.cell(row)}
                    </div>
                  ))}
              </div>
            )
          })}
        </div>
      </div>
      <p className={css.position} aria-hidden="true">
        {t('shell.grid.position', {
          from: formatCount(position.from, language),
          to: formatCount(Math.min(position.from + seen - 1, total), language),
          total: formatCount(total, language),
        })}
      </p>
    </div>
  )
}

const firstSeen = (offset: number, size: number): number => Math.floor(offset / size)
