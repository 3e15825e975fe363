/** What is new this morning, why does it matter, and where does one begin? */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locality } from '#api/client.js'
import { useLocality } from '../../lib/locality.js'
import { useNow } from '../../lib/now.js'
import { statusQuery } from '../../lib/queries.js'
import { useTitle } from '../../lib/title.js'
import { Trouble } from '../../lib/trouble.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { filterCount, storyQuery } from './filters.js'
import { InboxFilters } from './inbox-filters.js'
import { InboxHead } from './inbox-head.js'
import style from './inbox-page.module.css'
import { InboxStories, type RenderStory } from './inbox-stories.js'
import { storiesQuery, storyCountQuery } from './queries.js'

const route = getRouteApi('/')

export function InboxPage({ renderStory }: { readonly renderStory: RenderStory }): ReactNode {
  const { t } = useTranslation()
  useTitle(t('inbox.title'))
  const { current, isPending, error, retry } = useLocality()
  if (current !== null) return <LocalityInbox locality={current} renderStory={renderStory} />
  const state: ReactNode = isPending ? (
    <Placeholder label={t('state.loading')} shape="rows" />
  ) : error !== null ? (
    <Trouble error={error} onRetry={retry} />
  ) : (
    <Notice title={t('state.noLocality')}>{t('state.noLocalityWhat')}</Notice>
  )
  return (
    <>
      <h1 className="visually-hidden">{t('inbox.title')}</h1>
      {state}
    </>
  )
}

interface LocalityInboxProps {
  readonly locality: Locality
  readonly renderStory: RenderStory
}

function LocalityInbox({ locality, renderStory }: LocalityInboxProps) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const now = useNow()
  const query = useMemo(() => storyQuery(locality.id, search), [locality.id, search])
  const stories = useInfiniteQuery(storiesQuery(query))
  const { data: status } = useQuery(statusQuery)
  const total = stories.data?.pages[0]?.total ?? null
  const { data: counted } = useQuery(storyCountQuery(query, status))
  const fresh = total === null || counted === undefined ? 0 : Math.max(0, counted - total)
  const queries = useQueryClient()
  const { refetch } = stories
  const showFresh = useCallback(() => {
    // From the top again: the first page is asked anew, the rest when it is scrolled to.
    queries.setQueryData(storiesQuery(query).queryKey, (read) =>
      read === undefined ? read : { pages: read.pages.slice(0, 1), pageParams: read.pageParams.slice(0, 1) },
    )
    void refetch()
  }, [queries, query, refetch])

  const rows = stories.data?.pages.flatMap((page) => page.rows) ?? []
  const filtered = filterCount(search) > 0
  const working = status !== undefined && (status.waiting > 0 || status.work !== null)
  const failed = status?.sources.failed ?? 0
  const list = stories.isPending ? (
    <Placeholder label={t('state.loading')} shape="rows" />
  ) : stories.data === undefined ? (
    <Trouble error={stories.error} onRetry={() => void refetch()} />
  ) : rows.length === 0 ? (
    <Notice title={filtered ? t('inbox.emptyFiltered') : t('inbox.empty')}>
      <p>{filtered ? t('inbox.emptyFilteredWhat') : t('inbox.emptyWhat', { name: locality.name })}</p>
      {working && <p>{t('inbox.emptyWorking')}</p>}
      {failed > 0 && (
        <p>
          {t('inbox.partial', { count: failed })}{' '}
          <Link to="/sources" search={{ state: 'failed' }}>
            {t('inbox.partialSee')}
          </Link>
        </p>
      )}
    </Notice>
  ) : null
  return (
    <div className={style.inbox} data-reading={search.story !== undefined || undefined}>
      <InboxStories
        rows={rows}
        total={total}
        // With new stories it is another list, which begins at its top.
        place={`inbox ${total} ${JSON.stringify(query)}`}
        more={stories}
        now={now}
        locality={locality.id}
        renderStory={renderStory}
        instead={list}
        alone={rows.length === 0 && !stories.isPending}
        head={
          <>
            <InboxHead total={total} fresh={fresh} onShowFresh={showFresh} />
            <InboxFilters now={now} />
          </>
        }
      />
    </div>
  )
}
