/** How is one source: in a word and a shape, since when, why, and what to do? */
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHandStop,
  IconListDetails,
  IconMinus,
  IconMoon,
  IconRepeat,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SourceHealth, SourceState } from '#api/client.js'
import { When } from '../../lib/when.js'
import { useTerm } from '../../lib/words/term.js'
import { Dots } from '../../ui/dots.js'
import style from './sources-page.module.css'

const SHAPES = {
  ok: IconCheck,
  late: IconClock,
  failed: IconAlertTriangle,
  blocked: IconHandStop,
  empty: IconListDetails,
  unchanged: IconRepeat,
  silent: IconMoon,
  low: IconTrendingDown,
  high: IconTrendingUp,
  never: IconMinus,
} as const satisfies Record<SourceState, unknown>

export function SourceLine({ source, now }: { readonly source: SourceHealth; readonly now: Date }) {
  const { t } = useTranslation()
  const term = useTerm()
  // Never asked, and yet there are items: what a replay or an import brought.
  const elsewhere = source.state === 'never' && source.itemCount > 0
  const Shape = SHAPES[source.state]
  const moment = (label: string, at: string | null) => (
    <span>
      {label}: {at === null ? t('sources.never') : <When at={at} now={now} />}
    </span>
  )
  return (
    <article className={style.source} data-state={source.state}>
      <h2 className={style.name}>
        {source.name} <span className={style.soft}>{source.domain}</span>
      </h2>
      <p className={style.health}>
        <Shape size={18} aria-hidden="true" /> {t(elsewhere ? 'sources.fromElsewhere' : `sourceState.${source.state}`)}
      </p>
      <p className={style.reason} lang="vi">
        {source.reason}
      </p>
      <p className={style.soft}>
        <Dots>
          <span>{term('sourceLevel', source.level)}</span>
          {source.language !== 'vi' && <span>{term('lang', source.language)}</span>}
          <Link to="/items" search={{ source: source.id, scope: 'all' }}>
            {t('sources.items', { count: source.itemCount })}
          </Link>
          {moment(t('sources.checked'), source.lastCheckedAt)}
          {moment(t('sources.success'), source.lastSuccessAt)}
          {moment(t('sources.newest'), source.newestItemAt)}
        </Dots>
      </p>
      {source.feeds.length > 0 && (
        <details className={style.feeds}>
          <summary>{t('sources.feeds', { count: source.feeds.length })}</summary>
          <ul>
            {source.feeds.map((feed) => (
              <li key={feed.url}>
                <span className={style.url}>{feed.url}</span>
                <span className={style.soft}>
                  {' '}
                  <Dots>
                    <span lang="vi">{feed.error ?? t('sources.feedOk')}</span>
                    <span>{t('sources.feedLinks', { count: feed.linkCount })}</span>
                    {moment(t('sources.checked'), feed.lastCheckedAt)}
                  </Dots>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}
