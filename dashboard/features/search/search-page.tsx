/** Where do these words stand, in all that was collected? */
import { Button, TextInput } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, type SubmitEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#api/client.js'
import { Headline } from '../../lib/headline.js'
import { ItemLine } from '../../lib/item-line.js'
import { useNow } from '../../lib/now.js'
import { PeriodDays, PeriodPresets } from '../../lib/period-filter.js'
import { useTitle } from '../../lib/title.js'
import { Trouble } from '../../lib/trouble.js'
import { EndlessList } from '../../ui/endless-list.js'
import { FilterBar } from '../../ui/filter-bar.js'
import { ListPage } from '../../ui/list-page.js'
import { Marked } from '../../ui/marked.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { Tag } from '../../ui/tag.js'
import type { FindSearch } from './filters.js'
import { PurposeForm } from './purpose-form.js'
import { needsPurpose, searchQuery } from './queries.js'
import style from './search-page.module.css'

const route = getRouteApi('/search')

export function SearchPage(): ReactNode {
  const { t } = useTranslation()
  const now = useNow()
  const { q = '', from, to } = route.useSearch()
  useTitle(q === '' ? t('search.title') : q)
  const navigate = route.useNavigate()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current === null) return
    box.current.value = q
    if (q === '') box.current.focus()
  }, [q])
  const change = (part: FindSearch, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    change({ q: box.current?.value.trim() }, false)
  }
  // Of this search alone, and never in the address: a link must not carry it on.
  const [said, setSaid] = useState({ q: '', purpose: '' })
  const purpose = said.q === q && said.purpose !== '' ? said.purpose : undefined
  const hits = useInfiniteQuery(searchQuery({ q, from, to, purpose }))
  const rows = hits.data?.pages.flatMap((page) => page.rows) ?? []
  const total = hits.data?.pages.at(-1)?.total ?? null
  const count = from === undefined && to === undefined ? 0 : 1

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = hits
  const onMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [isFetchingNextPage, fetchNextPage])

  return (
    <ListPage
      head={
        <>
          <h1>{t('search.title')}</h1>
          <search>
            <form className={style.form} onSubmit={submit}>
              <TextInput
                ref={box}
                className={style.box}
                aria-label={t('search.box')}
                placeholder={t('search.box')}
                type="search"
                name="q"
                defaultValue={q}
                maxLength={300}
                autoComplete="off"
              />
              <Button type="submit">{t('search.go')}</Button>
            </form>
          </search>
          <FilterBar
            label={t('filters.title')}
            openLabel={count === 0 ? t('filters.open') : t('filters.openCount', { count })}
            clearLabel={t('filters.clear')}
            count={count}
            onClear={() => change({ from: undefined, to: undefined })}
            first={<PeriodPresets from={from} to={to} now={now} onChange={change} />}
          >
            <PeriodDays from={from} to={to} onChange={change} />
          </FilterBar>
          <p className={style.total} aria-live="polite">
            {total === null ? '' : t('search.total', { count: total })}
          </p>
        </>
      }
    >
      {q.trim() === '' ? (
        <Notice title={t('search.title')}>{t('search.hint')}</Notice>
      ) : hits.isPending ? (
        <Placeholder label={t('state.loading')} shape="rows" />
      ) : needsPurpose(hits.error) ? (
        <PurposeForm why={hits.error.detail} onSay={(given) => setSaid({ q, purpose: given })} />
      ) : hits.data === undefined ? (
        <Trouble error={hits.error} onRetry={() => void hits.refetch()} />
      ) : rows.length === 0 ? (
        <Notice title={t('search.empty')}>{t('search.emptyWhat')}</Notice>
      ) : (
        <EndlessList
          label={t('search.list')}
          rows={rows}
          rowKey={({ item }) => item.id}
          place={`search ${JSON.stringify([q, from, to])}`}
          total={total}
          hasMore={hasNextPage}
          onMore={onMore}
          foot={t(hasNextPage ? 'state.loadingMore' : 'state.end')}
          rowHeight={120}
          row={(hit) => <Hit hit={hit} now={now} />}
        />
      )}
    </ListPage>
  )
}

function Hit({ hit, now }: { readonly hit: SearchHit; readonly now: Date }) {
  const { t } = useTranslation()
  return (
    <ItemLine
      item={hit.item}
      now={now}
      title={
        hit.title.length === 0 ? <Headline title={null} opening={hit.item.opening} /> : <Marked parts={hit.title} />
      }
      excerpt={<Marked parts={hit.snippet} />}
      badge={
        hit.exact && (
          <Tag tint="accent" title={t('search.exactWhat')}>
            {t('search.exact')}
          </Tag>
        )
      }
    />
  )
}
