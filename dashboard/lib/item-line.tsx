/** What does one item say in a list? The list may mark the words that matched in it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemRow } from '#api/client.js'
import { Dots } from '../ui/dots.js'
import style from './item-line.module.css'
import { ItemDate } from './when.js'
import { useTerm } from './words/term.js'

interface ItemLineProps {
  readonly item: ItemRow
  readonly now: Date
  readonly title: ReactNode
  readonly excerpt: ReactNode
  readonly badge?: ReactNode
}

export function ItemLine({ item, now, title, excerpt, badge }: ItemLineProps) {
  const { t } = useTranslation()
  const term = useTerm()
  return (
    <article className={style.line} lang={item.language ?? undefined}>
      <h2 className={style.title}>
        <Link to="/items/$id" params={{ id: String(item.id) }} className={style.link}>
          {title}
        </Link>
      </h2>
      <p className={style.facts} lang={document.documentElement.lang}>
        <Dots>
          <span>{item.source.name}</span>
          <span>
            <ItemDate item={item} now={now} />
          </span>
          {item.form !== 'article' && <span>{t(`form.${item.form}`)}</span>}
          {item.language !== null && item.language !== 'vi' && <span>{term('lang', item.language)}</span>}
          {item.duplicateOf !== null && <span>{t('story.copyOf')}</span>}
          {badge}
        </Dots>
      </p>
      <p className={style.excerpt}>{excerpt}</p>
    </article>
  )
}
