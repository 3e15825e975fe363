/** What do the stages say about one text? Shapes shared by the analysis, the tables and the command line. */
import type { FlagCode, Kind, Level, ToneLabel, TopicId } from './vocabulary.js'

/** Offsets into the canonical text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Tone {
  readonly label: ToneLabel
  /** 0–1: how sure the stage is of the label. */
  readonly score: number
  /** The sentence that shows it, when one does. */
  readonly sentence?: string
}

export interface LocalityMention {
  /** Profile id. */
  readonly locality: string
  readonly level: Level
  /** 0–1: how sure the stage is that the text speaks of this locality at this level. */
  readonly score: number
  /** Into `title + '\n' + text` when there is a title, else into `text`: see `fullText`. */
  readonly spans: readonly Span[]
  /** In Vietnamese, for the analyst. */
  readonly reason: string
}

export interface TopicScore {
  readonly id: TopicId
  readonly score: number
}

export interface SentenceScore {
  readonly text: string
  readonly start: number
  readonly end: number
  /** 0–1: worth checking, not likely to be wrong. */
  readonly checkWorthiness: number
}

export interface Flag {
  readonly code: FlagCode
  /** In Vietnamese, naming the evidence it rests on. */
  readonly reason: string
  readonly score: number
}

export interface KindScore {
  readonly kind: Kind
  readonly score: number
}

/** What every text stage reads. Title and text are canonical (data/model/vietnamese). */
export interface Text {
  readonly title: string | null
  readonly text: string
  readonly url: string | null
  readonly publishedAt: Date | null
}

/** The one string that spans point into. */
export const fullText = (text: Pick<Text, 'title' | 'text'>): string =>
  text.title === null || text.title === '' ? text.text : `${text.title}\n${text.text}`
