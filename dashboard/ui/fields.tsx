/** A choice among known values, in the browser's own select: light, reachable by keyboard, right on a phone. */
import { NativeSelect } from '@mantine/core'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T | undefined
  readonly options: readonly { readonly value: T; readonly label: string }[]
  /** The first entry, which asks for nothing; without it one of the options always holds. */
  readonly any?: string
  readonly onChange: (value: T | undefined) => void
  readonly hideLabel?: boolean
}

export function Choice<T extends string>({ label, value, options, any, onChange, hideLabel }: ChoiceProps<T>) {
  return (
    <NativeSelect
      {...(hideLabel ? { 'aria-label': label } : { label })}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(options.find((option) => option.value === currentTarget.value)?.value)}
      data={[...(any === undefined ? [] : [{ value: '', label: any }]), ...options]}
    />
  )
}
