/** What does the browser's tab say? */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

export function useTitle(page: string | null | undefined): void {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = page ? t('app.page', { page }) : t('app.name')
  }, [page, t])
}
