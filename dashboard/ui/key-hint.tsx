/** Which key does the same as this button? Shown beside it, silent for a screen reader and absent on touch screens. */
import style from './key-hint.module.css'

interface KeyHintProps {
  readonly keys: string
  /** Where keys are the subject, not a hint beside a button. */
  readonly always?: boolean
}

export function KeyHint({ keys, always = false }: KeyHintProps) {
  return (
    <span className={style.hint} data-always={always || undefined} aria-hidden="true">
      {keys.split(' ').map((key) => (
        <kbd key={key} className={style.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
