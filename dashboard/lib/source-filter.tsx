/** Whose items should a list hold? Every source of the catalogue by name. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Choice } from '../ui/fields.js'
import { sourcesQuery } from './queries.js'

interface SourceFilterProps {
  readonly value: string | undefined
  readonly onChange: (source: string | undefined) => void
}

export function SourceFilter({ value, onChange }: SourceFilterProps) {
  const { t } = useTranslation()
  const { data } = useQuery(sourcesQuery)
  const options = (data?.rows ?? [])
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  // An address may name a source that the catalogue does not hold, such as an import's.
  if (value !== undefined && !options.some((option) => option.value === value)) options.push({ value, label: value })
  return (
    <Choice
      label={t('filters.source')}
      value={value}
      options={options}
      any={t('filters.anySource')}
      onChange={onChange}
    />
  )
}
