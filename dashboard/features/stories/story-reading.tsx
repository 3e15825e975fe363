/** What does a reader need to know of one story, in the order they ask: what, why here, what to look at, who said it when? */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StoryPage } from '#api/client.js'
import { Accuracy, LevelNote, percent, ToneTag } from '../../lib/judgement.js'
import { useNow } from '../../lib/now.js'
import { useTitle } from '../../lib/title.js'
import { isNotFound, Trouble } from '../../lib/trouble.js'
import { When } from '../../lib/when.js'
import { Dots } from '../../ui/dots.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { Tag } from '../../ui/tag.js'
import { storyPageQuery } from './queries.js'
import style from './story-reading.module.css'
import { StoryTimeline } from './story-timeline.js'

interface StoryReadingProps {
  readonly id: number
  readonly locality: string
  /** On a page of its own the story is the page's heading and the tab's name. */
  readonly ownPage?: boolean
}

export function StoryReading({ id, locality, ownPage = false }: StoryReadingProps) {
  const { t } = useTranslation()
  const { data: story, error, isPending, refetch } = useQuery(storyPageQuery(id, locality))
  if (isPending) return <Placeholder label={t('state.loading')} shape="text" />
  if (story === undefined)
    return isNotFound(error) ? (
      <Notice wholePage={ownPage} title={t('story.notFound')}>
        {t('story.notFoundWhat')}
      </Notice>
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    )
  return <Story story={story} ownPage={ownPage} />
}

function Story({ story, ownPage }: { readonly story: StoryPage; readonly ownPage: boolean }) {
  const { t } = useTranslation()
  const now = useNow()
  const Title = ownPage ? 'h1' : 'h2'
  const Part = ownPage ? 'h2' : 'h3'
  return (
    <article className={style.story}>
      {ownPage && <PageTitle title={story.title} />}
      <Title className={style.title}>{story.title}</Title>
      <p className={style.facts}>
        <Dots>
          <span>{t('story.sources', { count: story.sourceCount })}</span>
          <span>{t('story.items', { count: story.itemCount })}</span>
          {story.firstAt !== null && (
            <span>
              {t('story.since', { time: '' })}
              <When at={story.firstAt} now={now} />
            </span>
          )}
          {story.undated ? (
            <span>{t('undated')}</span>
          ) : (
            <span>
              {t('story.last', { time: '' })}
              <When at={story.lastAt} now={now} />
            </span>
          )}
        </Dots>
      </p>
      <p className={style.tags}>
        {story.kind !== null && <Tag>{t(`kind.${story.kind}`)}</Tag>}
        {story.topics.map((topic) => (
          <Tag key={topic}>{t(`topic.${topic}`)}</Tag>
        ))}
        {story.tone !== null && <ToneTag tone={story.tone} long />}
        <Accuracy />
        <LevelNote level={story.level} />
      </p>
      {story.excerpt !== '' && <p className={style.excerpt}>{story.excerpt}</p>}
      {story.tone?.sentence && !story.excerpt.includes(story.tone.sentence) && (
        <figure className={style.quote}>
          <blockquote>{story.tone.sentence}</blockquote>
          <figcaption>
            {t('story.toneSentence')} ({t('story.toneScore', { score: percent(story.tone.score) })})
          </figcaption>
        </figure>
      )}
      <section className={style.part}>
        <Part>{t('story.why')}</Part>
        {story.reasons.length === 0 ? (
          <p>{t('story.whyEmpty')}</p>
        ) : (
          <ul className={style.reasons} lang="vi">
            {story.reasons.map(({ code, text, weight }) => (
              <li key={`${code} ${text}`}>
                {text}
                {weight !== 0 && (
                  <span className={style.soft}> ({t(weight > 0 ? 'story.raises' : 'story.lowers')})</span>
                )}
              </li>
            ))}
          </ul>
        )}
        <p className={style.soft}>{t('story.whyScore', { score: percent(story.priority) })}</p>
      </section>
      {story.flags.length > 0 && (
        <section className={style.part}>
          <Part>{t('story.flags')}</Part>
          <ul className={style.reasons}>
            {story.flags.map((flag) => (
              <li key={flag}>{t(`flag.${flag}`)}</li>
            ))}
          </ul>
          <p className={style.soft}>{t('story.flagsWhat')}</p>
        </section>
      )}
      <section className={style.part}>
        <Part>{t('story.timeline')}</Part>
        <StoryTimeline items={story.items} now={now} />
      </section>
    </article>
  )
}

function PageTitle({ title }: { readonly title: string }) {
  useTitle(title)
  return null
}
