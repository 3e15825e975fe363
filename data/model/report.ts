/** What can a person hand in, and what has become of it? */
import { z } from 'zod'

/** `opinion`: what is being said aloud (dư luận xã hội), written down without who said it. */
export const REPORT_KINDS = ['link', 'text', 'image', 'opinion'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** About how many said the same: as much as an official can honestly tell. */
export const HEARD_BY = ['one', 'few', 'tens', 'hundreds'] as const
export type HeardBy = (typeof HEARD_BY)[number]

/**
 * `received`: waits to be read. `known`: was in the system before. `fetching`: its page is asked for. `collected`: became an Item.
 * `kept`: its page may not be read by a machine; what the person wrote is kept.
 */
export const KEPT_STATES = ['received', 'known', 'fetching', 'collected', 'kept'] as const
export type KeptState = (typeof KEPT_STATES)[number]

/** As told to whoever asks: a page that was asked for may not have come. */
export const REPORT_STATES = [...KEPT_STATES, 'failed'] as const
export type ReportState = (typeof REPORT_STATES)[number]

const words = z.string().nullable()

/** As sealed: masked, judged free of marks of secrecy. There is no field for a person, and none may be added. */
export const Report = z.strictObject({
  kind: z.enum(REPORT_KINDS),
  /** Profile id and its name on the day. */
  locality: z.string(),
  localityName: z.string(),
  /** Canonical address. */
  link: words,
  /** Pasted, typed off a picture, or the gist of what was said. */
  text: words,
  /** Where it was seen or heard. */
  place: words,
  /** When it was seen or heard. */
  heardAt: z.iso.datetime({ offset: true }).nullable(),
  heardBy: z.enum(HEARD_BY).nullable(),
  /** What should be checked. */
  question: words,
  knownFacts: words,
  proposal: words,
  /** Id of a unit of the profile that can tell more: an office, never a person. */
  unit: words,
  /** sha256:… of the cleaned picture. */
  picture: words,
})
export type Report = z.infer<typeof Report>
