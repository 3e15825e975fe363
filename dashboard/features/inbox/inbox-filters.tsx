/** How does a reader narrow the inbox? Each choice goes into the address. */
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PeriodDays, PeriodPresets } from '../../lib/period-filter.js'
import { SourceFilter } from '../../lib/source-filter.js'
import { Choice } from '../../ui/fields.js'
import { FilterBar } from '../../ui/filter-bar.js'
import { filterCount, type InboxSearch, KINDS, NO_FILTERS, TONES, TOPICS } from './filters.js'

const route = getRouteApi('/')

export function InboxFilters({ now }: { readonly now: Date }) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  // Another choice is another list: what was being read beside the old one is put away.
  const change = (part: InboxSearch) =>
    void navigate({ search: (before) => ({ ...before, story: undefined, ...part }), replace: true })
  const count = filterCount(search)
  return (
    <FilterBar
      label={t('filters.title')}
      openLabel={count === 0 ? t('filters.open') : t('filters.openCount', { count })}
      clearLabel={t('filters.clear')}
      count={count}
      onClear={() => change(NO_FILTERS)}
      first={<PeriodPresets from={search.from} to={search.to} now={now} onChange={change} />}
    >
      <PeriodDays from={search.from} to={search.to} onChange={change} />
      <Choice
        label={t('filters.topic')}
        value={search.topic}
        any={t('filters.anyTopic')}
        options={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
        onChange={(topic) => change({ topic })}
      />
      <Choice
        label={t('filters.tone')}
        value={search.tone}
        any={t('filters.anyTone')}
        options={TONES.map((value) => ({ value, label: t(`tone.${value}`) }))}
        onChange={(tone) => change({ tone })}
      />
      <Choice
        label={t('filters.kind')}
        value={search.kind}
        any={t('filters.anyKind')}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <SourceFilter value={search.source} onChange={(source) => change({ source })} />
      <Choice
        label={t('filters.sort')}
        value={search.sort ?? 'priority'}
        options={[
          { value: 'priority', label: t('filters.sortPriority') },
          { value: 'newest', label: t('filters.sortNewest') },
        ]}
        onChange={(sort) => change({ sort: sort === 'newest' ? sort : undefined })}
      />
    </FilterBar>
  )
}
