/** Where do the filters of a list stand? The usual one in the open, the rest behind a button that says how many are set. */
import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import style from './filter-bar.module.css'

interface FilterBarProps {
  readonly label: string
  readonly openLabel: string
  readonly clearLabel: string
  /** How many filters are set. */
  readonly count: number
  readonly onClear: () => void
  /** Stands in the open always. */
  readonly first?: ReactNode
  readonly children: ReactNode
}

export function FilterBar({ label, openLabel, clearLabel, count, onClear, first, children }: FilterBarProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <search className={style.bar} aria-label={label}>
      <div className={style.toggle}>
        {first}
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden="true" />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {openLabel}
        </Button>
        {count > 0 && (
          <Button variant="subtle" size="compact-md" onClick={onClear}>
            {clearLabel}
          </Button>
        )}
      </div>
      <div id={id} className={style.fields} hidden={!open}>
        {open && children}
      </div>
    </search>
  )
}
