/** What stands where rows or a text will stand while they load? Grey bars of the same shape. */
import { Skeleton } from '@mantine/core'
import style from './placeholder.module.css'

interface PlaceholderProps {
  /** Spoken, since grey bars say nothing. */
  readonly label: string
  readonly shape: 'rows' | 'text'
}

/** As many as fill a screen. */
const COUNT = { rows: 6, text: 9 }

export function Placeholder({ label, shape }: PlaceholderProps) {
  return (
    <div className={style.area} role="status" aria-label={label}>
      {Array.from({ length: COUNT[shape] }, (_, index) =>
        shape === 'rows' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never change places
          <div key={index} className={style.row}>
            <Skeleton height={18} width={`${92 - (index % 3) * 14}%`} />
            <Skeleton height={12} width="55%" />
            <Skeleton height={12} width="75%" />
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never change places
          <Skeleton key={index} height={index === 0 ? 26 : 14} width={index % 4 === 3 ? '60%' : '100%'} />
        ),
      )}
    </div>
  )
}
