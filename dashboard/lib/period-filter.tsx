/** Which days should a list hold? A few usual choices, or two days of one's own. */
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { daysOf, PRESETS, presetOf, realDay } from './dates.js'
import style from './period-filter.module.css'

interface PeriodFilterProps {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly now: Date
  readonly onChange: (days: { from: string | undefined; to: string | undefined }) => void
}

export function PeriodPresets({ from, to, now, onChange }: PeriodFilterProps) {
  const { t } = useTranslation()
  const chosen = presetOf(from, to, now)
  return (
    <fieldset className={style.presets} aria-label={t('filters.period')}>
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          className={style.preset}
          aria-pressed={chosen === preset}
          onClick={() => {
            const days = daysOf(preset, now)
            onChange({ from: days?.from, to: days?.to })
          }}
        >
          {t(`filters.${preset}`)}
        </button>
      ))}
    </fieldset>
  )
}

export function PeriodDays({ from, to, onChange }: Omit<PeriodFilterProps, 'now'>) {
  const { t } = useTranslation()
  const day = (label: string, value: string | undefined, keep: (day: string | undefined) => void) => (
    <DateInput
      label={label}
      value={value ?? null}
      onChange={(picked) => keep(realDay(picked ?? undefined))}
      valueFormat="DD/MM/YYYY"
      placeholder={t('filters.dayForm')}
      clearable
      clearButtonProps={{ 'aria-label': t('filters.clearDay') }}
    />
  )
  // The later choice wins: the other end follows rather than leave a period that runs backwards.
  return (
    <>
      {day(t('filters.from'), from, (picked) =>
        onChange({ from: picked, to: picked !== undefined && to !== undefined && to < picked ? picked : to }),
      )}
      {day(t('filters.to'), to, (picked) =>
        onChange({ to: picked, from: picked !== undefined && from !== undefined && picked < from ? picked : from }),
      )}
    </>
  )
}
