/** What stands on a page that is about one locality, while it is not known which? */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locality } from '#api/client.js'
import { Notice } from '../ui/notice.js'
import { Placeholder } from '../ui/placeholder.js'
import { useLocality } from './locality.js'
import { Trouble } from './trouble.js'

export function ForLocality({ children }: { readonly children: (locality: Locality) => ReactNode }): ReactNode {
  const { t } = useTranslation()
  const { current, isPending, error, retry } = useLocality()
  if (current !== null) return children(current)
  if (isPending) return <Placeholder label={t('state.loading')} shape="text" />
  if (error !== null) return <Trouble error={error} onRetry={retry} />
  return <Notice title={t('state.noLocality')}>{t('state.noLocalityWhat')}</Notice>
}
