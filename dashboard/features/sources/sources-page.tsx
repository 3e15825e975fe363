/** Which sources answer, which do not, and what can be done about it? */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceState } from '#api/client.js'
import { useNow } from '../../lib/now.js'
import { sourcesQuery } from '../../lib/queries.js'
import { useTitle } from '../../lib/title.js'
import { Trouble } from '../../lib/trouble.js'
import { Dots } from '../../ui/dots.js'
import { ListPage } from '../../ui/list-page.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { SourceLine } from './source-line.js'
import style from './sources-page.module.css'
import { STATES } from './state.js'

const route = getRouteApi('/sources')

export function SourcesPage(): ReactNode {
  const { t } = useTranslation()
  useTitle(t('sources.title'))
  const now = useNow()
  const { state } = route.useSearch()
  const { data, error, isPending, refetch } = useQuery(sourcesQuery)
  const rows = data?.rows ?? []
  const count = (wanted: SourceState) => rows.filter((row) => row.state === wanted).length
  const present = STATES.filter((one) => one === state || count(one) > 0)
  const shown = rows
    .filter((row) => state === undefined || row.state === state)
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.name.localeCompare(b.name, 'vi'))
  return (
    <ListPage
      head={
        <>
          <h1>{t('sources.title')}</h1>
          {data !== undefined && rows.length > 0 && (
            <>
              <p className={style.summary}>
                <Dots>
                  {present.map((one) => (
                    <span key={one}>
                      {t('sources.inState', { count: count(one), state: t(`sourceState.${one}`).toLocaleLowerCase() })}
                    </span>
                  ))}
                </Dots>
              </p>
              <nav aria-label={t('filters.title')} className={style.states}>
                <StateLink state={undefined} chosen={state === undefined} label={t('sources.all')} />
                {present.map((one) => (
                  <StateLink key={one} state={one} chosen={state === one} label={t(`sourceState.${one}`)} />
                ))}
              </nav>
            </>
          )}
        </>
      }
    >
      {isPending ? (
        <Placeholder label={t('state.loading')} shape="rows" />
      ) : data === undefined ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : rows.length === 0 ? (
        <Notice title={t('sources.empty')}>{t('sources.emptyWhat')}</Notice>
      ) : shown.length === 0 ? (
        <Notice title={t('sources.emptyState')} />
      ) : (
        <div className={style.scroller}>
          <ul className={style.list} aria-label={t('sources.list')}>
            {shown.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} now={now} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </ListPage>
  )
}

interface StateLinkProps {
  readonly state: SourceState | undefined
  readonly chosen: boolean
  readonly label: string
}

function StateLink({ state, chosen, label }: StateLinkProps) {
  return (
    <Link to="/sources" search={{ state }} className={style.state} aria-current={chosen ? 'true' : undefined} replace>
      {label}
    </Link>
  )
}
