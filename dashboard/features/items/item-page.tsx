/** What does one item say, where does it speak of our places, and where did it come from? */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemPage as ItemData } from '#api/client.js'
import { useTitle } from '../../lib/title.js'
import { isNotFound, Trouble } from '../../lib/trouble.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { ItemEvidence } from './item-evidence.js'
import { ItemHead } from './item-head.js'
import { ItemMarks, SENTENCES, WORTH_CHECKING } from './item-marks.js'
import style from './item-page.module.css'
import { RunTable } from './item-record.js'
import { VersionList } from './item-versions.js'
import { MarkedText } from './marked-text.js'
import { itemPageQuery } from './queries.js'

const route = getRouteApi('/items/$id')

export function ItemPage(): ReactNode {
  const { t } = useTranslation()
  const { id } = route.useParams()
  const { data: item, error, isPending, refetch } = useQuery(itemPageQuery(Number(id)))
  useTitle(item?.title ?? item?.opening)
  if (isPending) return <Placeholder label={t('state.loading')} shape="text" />
  if (item === undefined)
    return isNotFound(error) ? (
      <Notice wholePage title={t('item.notFound')}>
        {t('item.notFoundWhat')}
      </Notice>
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    )
  return <Item key={item.id} item={item} />
}

function Item({ item }: { readonly item: ItemData }) {
  const { t } = useTranslation()
  const { version: asked } = route.useSearch()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const newest = item.versions[0]
  const shown = item.versions.find(({ number }) => number === asked) ?? newest
  const old = shown !== newest
  const layers = [
    ...item.mentions.map(({ locality, spans }) => ({ id: locality.id, spans })),
    { id: SENTENCES, spans: item.sentences.filter(({ checkWorthiness }) => checkWorthiness >= WORTH_CHECKING) },
  ]
  const toggle = (id: string) => {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    setHidden(next)
  }
  return (
    <div className={style.scroller}>
      <div className={style.page}>
        <article className={style.reading}>
          {old && shown !== undefined && (
            <p className={style.old}>
              {t('item.versionOld', { number: shown.number })}{' '}
              <Link to="/items/$id" params={{ id: String(item.id) }} replace>
                {t('item.versionSeeNewest')}
              </Link>
            </p>
          )}
          <MarkedText
            title={shown?.title ?? item.title}
            opening={item.opening}
            text={shown?.text ?? item.excerpt}
            language={item.language}
            layers={old ? [] : layers.filter(({ id }) => !hidden.has(id))}
            order={layers.map(({ id }) => id)}
            under={<ItemHead item={item} />}
          />
        </article>
        <aside className={style.side} aria-label={t('item.machine')}>
          <ItemMarks item={item} hidden={hidden} onToggle={toggle} disabled={old} />
          <VersionList item={item} shown={shown?.number} />
          <ItemEvidence itemId={item.id} />
          <RunTable runs={item.runs} />
        </aside>
      </div>
    </div>
  )
}
