/** How is a list of thousands shown with a few dozen elements, and where was the reader when they left it? */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import style from './endless-list.module.css'

interface Place {
  readonly offset: number
  readonly measured: VirtualItem[]
}

/** Where each list was left, for as long as the page lives; the oldest go first. */
const places = new Map<string, Place>()
const PLACES_KEPT = 30

interface EndlessListProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => number | string
  readonly row: (row: Row, index: number) => ReactNode
  /** Names this list among the ones whose place is kept. */
  readonly place: string
  /** Of all rows, the unloaded ones included; null when nobody counted. */
  readonly total: number | null
  readonly hasMore: boolean
  readonly onMore: () => void
  readonly foot: ReactNode
  /** Usual height of a row in pixels, until it is measured. */
  readonly rowHeight: number
  /** The row to keep in sight; -1 for none. */
  readonly current?: number
}

/** Another place is another list: it begins where that one was left, else at its top. */
export function EndlessList<Row>(props: EndlessListProps<Row>) {
  return <PlacedList key={props.place} {...props} />
}

function PlacedList<Row>(props: EndlessListProps<Row>) {
  const { label, rows, rowKey, row, place, total, hasMore, onMore, foot, rowHeight, current = -1 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const kept = places.get(place)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => {
      const at = rows[index]
      return at === undefined ? index : rowKey(at)
    },
    initialOffset: kept?.offset ?? 0,
    initialMeasurementsCache: kept?.measured ?? [],
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? -1

  useEffect(() => {
    if (hasMore && last >= rows.length - 8) onMore()
  }, [hasMore, last, rows.length, onMore])

  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' })
  }, [current, virtual])

  useEffect(
    () => () => {
      places.delete(place)
      places.set(place, { offset: virtual.scrollOffset ?? 0, measured: virtual.measurementsCache })
      const oldest = places.keys().next()
      if (places.size > PLACES_KEPT && !oldest.done) places.delete(oldest.value)
    },
    [place, virtual],
  )

  return (
    <div ref={scroller} className={style.scroller}>
      <ol className={style.rows} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) => {
          const at = rows[item.index]
          return at === undefined ? null : (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={style.row}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={total ?? -1}
              aria-posinset={item.index + 1}
            >
              {row(at, item.index)}
            </li>
          )
        })}
      </ol>
      <div className={style.foot}>{foot}</div>
    </div>
  )
}
