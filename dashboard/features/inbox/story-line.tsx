/** What does one story say in the list: what, who and when, why it is here? */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoryRow } from '#api/client.js'
import { Accuracy, FlagCount, LevelNote, RowTags } from '../../lib/judgement.js'
import { When } from '../../lib/when.js'
import { Dots } from '../../ui/dots.js'
import style from './story-line.module.css'

interface StoryLineProps {
  readonly story: StoryRow
  readonly now: Date
  /** Being read beside the list. */
  readonly opened: boolean
  /** Where the keys j and k stand. */
  readonly current: boolean
  /** The keys moved here: the focus follows. */
  readonly takesFocus: boolean
}

const SOURCES_NAMED = 2
const REASONS_NAMED = 3

export function StoryLine({ story, now, opened, current, takesFocus }: StoryLineProps) {
  const { t } = useTranslation()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true })
  }, [takesFocus])
  const named = story.sources.slice(0, SOURCES_NAMED).map(({ name }) => name)
  const more = story.sources.length - named.length
  return (
    <article className={style.line} data-opened={opened || undefined} data-current={current || undefined}>
      <h2 className={style.title}>
        <Link
          ref={link}
          to="/"
          search={(search) => ({ ...search, story: story.id })}
          aria-current={opened ? 'true' : undefined}
          className={style.link}
        >
          {story.title}
        </Link>
      </h2>
      <p className={style.facts}>
        <Dots>
          <span>
            {named.join(', ')}
            {more > 0 && ` ${t('story.more', { count: more })}`}
          </span>
          <span>{t('story.items', { count: story.itemCount })}</span>
          {story.undated ? <span>{t('undated')}</span> : <When at={story.lastAt} now={now} />}
        </Dots>
      </p>
      <p className={style.tags}>
        <RowTags {...story} />
        <Accuracy />
        <LevelNote level={story.level} />
        <FlagCount flags={story.flags} />
      </p>
      {story.reasons.length > 0 && (
        <p className={style.why}>
          <span className={style.whyWord}>{t('story.why')}: </span>
          <span lang="vi">
            {story.reasons
              .slice(0, REASONS_NAMED)
              .map(({ text }) => text)
              .join('; ')}
          </span>
        </p>
      )}
    </article>
  )
}
