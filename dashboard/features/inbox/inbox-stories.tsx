/** How does a reader walk the stories: list and text side by side, or one after the other, by hand or by key? */
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft } from '@tabler/icons-react'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoryRow } from '#api/client.js'
import { KEYS, useShortcuts } from '../../lib/shortcuts.js'
import { EndlessList } from '../../ui/endless-list.js'
import { KeyHint } from '../../ui/key-hint.js'
import style from './inbox-page.module.css'
import { StoryLine } from './story-line.js'

const route = getRouteApi('/')

/** The reading pane belongs to another feature; the page that joins both says how it is drawn. */
export type RenderStory = (id: number, locality: string) => ReactNode

interface InboxStoriesProps {
  readonly rows: readonly StoryRow[]
  readonly total: number | null
  readonly place: string
  readonly more: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  readonly now: Date
  readonly locality: string
  readonly renderStory: RenderStory
  readonly head: ReactNode
  /** What stands in the place of the list while there is none. */
  readonly instead: ReactNode
  /** Nothing will stand beside the list. */
  readonly alone: boolean
}

export function InboxStories(props: InboxStoriesProps) {
  const { rows, total, place, more, now, locality, renderStory, head, instead, alone } = props
  const { t } = useTranslation()
  const { story: chosen } = route.useSearch()
  const navigate = route.useNavigate()
  const wide = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false }) ?? false
  const pane = useRef<HTMLElement>(null)
  const [walked, setWalked] = useState<number | null>(null)

  // Side by side something is always open: the first, until another is chosen.
  const opened = chosen ?? (wide ? rows[0]?.id : undefined)
  const here = rows.findIndex(({ id }) => id === (walked ?? opened))

  const open = (story: number | undefined, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, story }), replace })
  const walk = (step: 1 | -1) => {
    const next = rows[here === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, here + step))]
    if (next === undefined) return
    setWalked(next.id)
    if (wide || chosen !== undefined) open(next.id, true)
  }
  const back = () => {
    setWalked(opened ?? null)
    open(undefined, false)
  }
  const openPage = () => {
    const id = rows[here]?.id ?? opened
    if (id !== undefined) void navigate({ to: '/stories/$id', params: { id: String(id) } })
  }
  useShortcuts({
    [KEYS.next]: () => walk(1),
    [KEYS.previous]: () => walk(-1),
    [KEYS.open]: () => open(rows[here]?.id ?? rows[0]?.id, false),
    [KEYS.page]: openPage,
    [KEYS.back]: back,
  })

  // One thing at a time: what was just opened is read from its top.
  useEffect(() => {
    if (chosen !== undefined && !wide) pane.current?.focus()
    if (opened !== undefined) pane.current?.scrollTo({ top: 0 })
  }, [chosen, opened, wide])

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = more
  const onMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [isFetchingNextPage, fetchNextPage])

  return (
    <>
      <section
        className={style.list}
        data-alone={(alone && opened === undefined) || undefined}
        aria-label={t('inbox.list')}
      >
        <div className={style.head}>{head}</div>
        {instead ?? (
          <EndlessList
            label={t('inbox.list')}
            rows={rows}
            rowKey={({ id }) => id}
            place={place}
            total={total}
            hasMore={hasNextPage}
            onMore={onMore}
            foot={t(hasNextPage ? 'state.loadingMore' : 'state.end')}
            rowHeight={150}
            current={walked === null ? -1 : here}
            row={(story) => (
              <StoryLine
                story={story}
                now={now}
                opened={story.id === opened}
                current={rows[here]?.id === story.id}
                takesFocus={story.id === walked && (wide || chosen === undefined)}
              />
            )}
          />
        )}
      </section>
      {opened !== undefined && (
        <section ref={pane} className={style.pane} aria-label={t('inbox.pane')} tabIndex={-1}>
          {!wide && <h1 className="visually-hidden">{t('inbox.title')}</h1>}
          <div className={style.bar}>
            {!wide && (
              <Button
                variant="subtle"
                size="compact-md"
                leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
                onClick={back}
                rightSection={<KeyHint keys={KEYS.back} />}
              >
                {t('inbox.back')}
              </Button>
            )}
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => walk(1)}
              rightSection={<KeyHint keys={KEYS.next} />}
            >
              {t('inbox.next')}
            </Button>
            <Button
              variant="subtle"
              size="compact-md"
              onClick={() => walk(-1)}
              rightSection={<KeyHint keys={KEYS.previous} />}
            >
              {t('inbox.previous')}
            </Button>
            <Button variant="subtle" size="compact-md" onClick={openPage} rightSection={<KeyHint keys={KEYS.page} />}>
              {t('inbox.openPage')}
            </Button>
          </div>
          {renderStory(opened, locality)}
        </section>
      )}
    </>
  )
}
