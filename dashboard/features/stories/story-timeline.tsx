/** Who published it when, with the copies folded under what they repeat? */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StoryPage } from '#api/client.js'
import { foldCopies } from '../../lib/copies.js'
import { Headline } from '../../lib/headline.js'
import { LevelNote, ToneTag } from '../../lib/judgement.js'
import { ItemDate, When } from '../../lib/when.js'
import { useTerm } from '../../lib/words/term.js'
import { Dots } from '../../ui/dots.js'
import { Tag } from '../../ui/tag.js'
import style from './story-reading.module.css'

type StoryItem = StoryPage['items'][number]

interface StoryTimelineProps {
  readonly items: readonly StoryItem[]
  readonly now: Date
}

export function StoryTimeline({ items, now }: StoryTimelineProps) {
  const { t } = useTranslation()
  const firstDated = items.find(({ publishedAt }) => publishedAt !== null)
  return (
    <ol className={style.timeline}>
      {foldCopies(items).map(({ item, copies }) => (
        <li key={item.id}>
          <TimelineItem item={item} now={now} first={item.id === firstDated?.id && items.length > 1} />
          {copies.length > 0 && (
            <details className={style.copies}>
              <summary>{t('story.copies', { count: copies.length })}</summary>
              <ul>
                {copies.map((copy) => (
                  <li key={copy.id}>
                    <TimelineItem item={copy} now={now} />
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

interface TimelineItemProps {
  readonly item: StoryItem
  readonly now: Date
  readonly first?: boolean
}

function TimelineItem({ item, now, first = false }: TimelineItemProps) {
  const { t } = useTranslation()
  const term = useTerm()
  return (
    <div className={style.item}>
      <p className={style.facts}>
        <Dots>
          <strong>{item.source.name}</strong>
          <span>{term('sourceLevel', item.source.level)}</span>
          <span>
            <ItemDate item={item} now={now} />
            {item.publishedAt === null && item.form !== 'report' && (
              <>
                {' '}
                ({t('item.captured', { time: '' })}
                <When at={item.capturedAt} now={now} />)
              </>
            )}
          </span>
          {first && <span>{t('story.first')}</span>}
        </Dots>
      </p>
      <Link to="/items/$id" params={{ id: String(item.id) }} lang={item.language ?? undefined}>
        <Headline title={item.title} opening={item.opening} />
      </Link>
      <p className={style.tags}>
        {item.kind !== null && <Tag>{t(`kind.${item.kind}`)}</Tag>}
        {item.tone !== null && <ToneTag tone={item.tone} />}
        <LevelNote level={item.level} />
      </p>
    </div>
  )
}
