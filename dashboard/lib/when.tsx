/** When was it, in the reader's words: relative under a day, else the day and hour in Viet Nam; honest when unknown. */
import { useTranslation } from 'react-i18next'
import { showDateTime, since } from './dates.js'

export function When({ at, now }: { readonly at: string; readonly now: Date }) {
  const { t } = useTranslation()
  const passed = since(at, now)
  const full = showDateTime(at)
  const text =
    passed === null
      ? full
      : passed.unit === 'now'
        ? t('since.now')
        : t(passed.unit === 'minutes' ? 'since.minutes' : 'since.hours', { count: passed.count })
  return (
    <time dateTime={at} title={full}>
      {text}
    </time>
  )
}

interface Dated {
  readonly form: string
  readonly publishedAt: string | null
  readonly capturedAt: string
}

/** What people told us was published nowhere: the day that it has is the day of the report. */
export function ItemDate({ item, now }: { readonly item: Dated; readonly now: Date }) {
  const { t } = useTranslation()
  if (item.publishedAt !== null || item.form !== 'report') return <Published at={item.publishedAt} now={now} />
  return (
    <>
      {t('item.reported')} <When at={item.capturedAt} now={now} />
    </>
  )
}

/** Of something published: an unknown day is said, never filled with the day of collecting. */
export function Published({ at, now }: { readonly at: string | null; readonly now: Date }) {
  const { t } = useTranslation()
  return at === null ? t('undated') : <When at={at} now={now} />
}
