/** In which language do calendars speak, and on which day does their week begin? */
import 'dayjs/locale/vi'
import { DatesProvider } from '@mantine/dates'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

// A day typed as 05/11/2026 is in November; without this it is read the American way.
dayjs.extend(customParseFormat)

export function Calendar({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  // Weekends would be red, and red is for failures only.
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1, weekendDays: [] }}>{children}</DatesProvider>
  )
}
