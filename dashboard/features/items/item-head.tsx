/** Who published the item, when, and where is the original? */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#api/client.js'
import { safeHref } from '../../lib/address.js'
import { Accuracy } from '../../lib/judgement.js'
import { useNow } from '../../lib/now.js'
import { ItemDate, Published, When } from '../../lib/when.js'
import { useTerm } from '../../lib/words/term.js'
import { Dots } from '../../ui/dots.js'
import style from './item-page.module.css'

const REACH = ['views', 'reactions', 'comments', 'shares'] as const

/** Of what people handed in, the section is where they saw or heard it. */
const isReported = ({ form, captures }: ItemPage): boolean =>
  form === 'report' || (captures.length > 0 && captures.every(({ door }) => door === 'report'))

export function ItemHead({ item }: { readonly item: ItemPage }) {
  const { t } = useTranslation()
  const term = useTerm()
  const now = useNow()
  const href = safeHref(item.url)
  const modifiedAt = item.versions[0]?.modifiedAt ?? null
  return (
    <div className={style.facts}>
      <p>
        <Dots>
          <strong>{item.source.name}</strong>
          <span>{term('sourceLevel', item.source.level)}</span>
          {item.form !== 'article' && <span>{t(`form.${item.form}`)}</span>}
          {item.language !== null && <span>{term('lang', item.language)}</span>}
          {item.section !== null && (
            <span>{t(isReported(item) ? 'item.place' : 'item.section', { section: item.section })}</span>
          )}
          {item.syndicatedFrom !== null && <span>{t('item.syndicated', { source: item.syndicatedFrom })}</span>}
        </Dots>
      </p>
      <p>
        <Dots>
          {item.publishedAt === null ? (
            <span>
              <ItemDate item={item} now={now} />
            </span>
          ) : (
            <span>
              {t('item.published', { time: '' })}
              <Published at={item.publishedAt} now={now} />
            </span>
          )}
          <span>
            {t('item.captured', { time: '' })}
            <When at={item.capturedAt} now={now} />
          </span>
          {modifiedAt !== null && (
            <span>
              {t('item.modified', { time: '' })}
              <When at={modifiedAt} now={now} />
            </span>
          )}
          <Accuracy />
        </Dots>
      </p>
      {item.removedAt !== null && (
        <p className={style.old}>
          {t('item.removed', { time: '' })}
          <When at={item.removedAt} now={now} />
        </p>
      )}
      {item.engagement !== null && (
        <p>
          <Dots>
            {REACH.map((one) => {
              const count = item.engagement?.[one] ?? null
              return count === null ? null : <span key={one}>{t(`item.${one}`, { count })}</span>
            })}
          </Dots>
        </p>
      )}
      <p className={style.links}>
        {href !== null ? (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {t('item.original')}
          </a>
        ) : (
          <span>{item.url === null ? t('item.originalNone') : t('item.originalUnsafe', { url: item.url })}</span>
        )}
        {item.storyId !== null && (
          <Link to="/stories/$id" params={{ id: String(item.storyId) }}>
            {t('item.seeStory')}
          </Link>
        )}
        {item.duplicateOf !== null && (
          <Link to="/items/$id" params={{ id: String(item.duplicateOf) }}>
            {t('item.seeOriginal')}
          </Link>
        )}
      </p>
    </div>
  )
}
