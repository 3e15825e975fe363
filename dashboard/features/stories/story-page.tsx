/** What is one story, on a page with an address of its own? */
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocality } from '../../lib/locality.js'
import { Trouble } from '../../lib/trouble.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { StoryReading } from './story-reading.js'
import style from './story-reading.module.css'

const route = getRouteApi('/stories/$id')

export function StoryPage(): ReactNode {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const { current, isPending, error, retry } = useLocality()
  if (isPending) return <Placeholder label={t('state.loading')} shape="text" />
  if (current === null)
    return error === null ? (
      <Notice wholePage title={t('state.noLocality')}>
        {t('story.needLocality')}
      </Notice>
    ) : (
      <Trouble error={error} onRetry={retry} />
    )
  return (
    <div className={style.page}>
      <StoryReading id={Number(id)} locality={current.id} ownPage />
    </div>
  )
}
