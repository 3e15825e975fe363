/** How is shown what a machine thinks of a text? Tone is a word on a neutral tint; accuracy is a shape and a word. */
import { useTranslation } from 'react-i18next'
import type { FlagCode, Kind, Level, Tone, TopicId } from '#api/client.js'
import { Tag } from '../ui/tag.js'

/** More on a row than this and none is read. */
const TAGS_ON_A_ROW = 3

interface Judged {
  readonly kind: Kind | null
  readonly tone: Tone | null
  readonly topics: readonly TopicId[]
}

/** Kind and tone first, then topics, at most three; the rest counted. */
export function RowTags({ kind, tone, topics }: Judged) {
  const { t } = useTranslation()
  const room = TAGS_ON_A_ROW - (kind === null ? 0 : 1) - (tone === null ? 0 : 1)
  const rest = topics.slice(room)
  return (
    <>
      {kind !== null && <Tag>{t(`kind.${kind}`)}</Tag>}
      {topics.slice(0, room).map((topic) => (
        <Tag key={topic}>{t(`topic.${topic}`)}</Tag>
      ))}
      {tone !== null && <ToneTag tone={tone} />}
      {rest.length > 0 && (
        <span title={rest.map((topic) => t(`topic.${topic}`)).join(', ')}>
          {t('story.moreTags', { count: rest.length })}
        </span>
      )}
    </>
  )
}

export function ToneTag({ tone, long = false }: { readonly tone: Tone; readonly long?: boolean }) {
  const { t } = useTranslation()
  const { label } = tone
  const tint = label === 'negative' ? 'warm' : label === 'positive' ? 'cool' : 'plain'
  return <Tag tint={tint}>{t(long ? `toneLong.${label}` : `tone.${label}`)}</Tag>
}

/** Nobody has judged yet: that is all it may say. */
export function Accuracy() {
  const { t } = useTranslation()
  return (
    <span>
      <span aria-hidden="true">○ </span>
      {t('accuracy.unverified')}
    </span>
  )
}

/** The usual case needs no word. */
export function LevelNote({ level }: { readonly level: Level | null }) {
  const { t } = useTranslation()
  return level === null || level === 'primary' ? null : <span>{t(`level.${level}`)}</span>
}

export function FlagCount({ flags }: { readonly flags: readonly FlagCode[] }) {
  const { t } = useTranslation()
  if (flags.length === 0) return null
  return (
    <span title={flags.map((flag) => t(`flag.${flag}`)).join(', ')}>
      <span aria-hidden="true">⚑ </span>
      {t('story.flagsCount', { count: flags.length })}
    </span>
  )
}

/** A score of 0 to 1 as the whole per cent that people say. */
export const percent = (score: number): number => Math.round(score * 100)
