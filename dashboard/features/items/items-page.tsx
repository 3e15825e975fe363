/** Which items were collected, newest first, one by one? */
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Headline } from '../../lib/headline.js'
import { ItemLine } from '../../lib/item-line.js'
import { useLocality } from '../../lib/locality.js'
import { useNow } from '../../lib/now.js'
import { PeriodDays, PeriodPresets } from '../../lib/period-filter.js'
import { SourceFilter } from '../../lib/source-filter.js'
import { useTitle } from '../../lib/title.js'
import { Trouble } from '../../lib/trouble.js'
import { EndlessList } from '../../ui/endless-list.js'
import { Choice } from '../../ui/fields.js'
import { FilterBar } from '../../ui/filter-bar.js'
import { ListPage } from '../../ui/list-page.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import type { ItemsSearch } from './filters.js'
import { itemsQuery } from './queries.js'

const route = getRouteApi('/items')

export function ItemsPage(): ReactNode {
  const { t } = useTranslation()
  useTitle(t('item.listTitle'))
  const now = useNow()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { current, isPending: choosing } = useLocality()
  const { from, to, source, scope } = search
  const locality = scope === 'all' ? undefined : current?.id
  const query = { from, to, source, locality }
  const items = useInfiniteQuery({ ...itemsQuery(query), enabled: !choosing })
  const rows = items.data?.pages.flatMap((page) => page.rows) ?? []
  const change = (part: ItemsSearch) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  const count = [from ?? to, source, scope].filter((value) => value !== undefined).length

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = items
  const onMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [isFetchingNextPage, fetchNextPage])

  return (
    <ListPage
      head={
        <>
          <h1>{t('item.listTitle')}</h1>
          <FilterBar
            label={t('filters.title')}
            openLabel={count === 0 ? t('filters.open') : t('filters.openCount', { count })}
            clearLabel={t('filters.clear')}
            count={count}
            onClear={() => change({ from: undefined, to: undefined, source: undefined, scope: undefined })}
            first={<PeriodPresets from={from} to={to} now={now} onChange={change} />}
          >
            <PeriodDays from={from} to={to} onChange={change} />
            <SourceFilter value={source} onChange={(picked) => change({ source: picked })} />
            <Choice
              label={t('shell.locality')}
              value={scope}
              any={current?.name ?? t('filters.anyLocality')}
              options={[{ value: 'all', label: t('filters.anyLocality') }]}
              onChange={(picked) => change({ scope: picked })}
            />
          </FilterBar>
        </>
      }
    >
      {items.isPending ? (
        <Placeholder label={t('state.loading')} shape="rows" />
      ) : items.data === undefined ? (
        <Trouble error={items.error} onRetry={() => void items.refetch()} />
      ) : rows.length === 0 ? (
        <Notice title={t('item.listEmpty')}>{t('item.listEmptyWhat')}</Notice>
      ) : (
        <EndlessList
          label={t('item.list')}
          rows={rows}
          rowKey={({ id }) => id}
          place={`items ${JSON.stringify(query)}`}
          total={null}
          hasMore={hasNextPage}
          onMore={onMore}
          foot={t(hasNextPage ? 'state.loadingMore' : 'state.end')}
          rowHeight={120}
          row={(item) => (
            <ItemLine
              item={item}
              now={now}
              title={<Headline title={item.title} opening={item.opening} />}
              excerpt={item.excerpt}
            />
          )}
        />
      )}
    </ListPage>
  )
}
