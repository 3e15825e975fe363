/** How does what a platform gives become a Draft: plain lines, whole counts, times that can be true? */
import { z } from 'zod'
import type { Draft } from '#data/model/draft.js'
import { DAY } from '#data/model/time.js'
import { plainLine, plainLines } from './text.js'

const LONGEST_TITLE = 1_000

/** Platforms count in numbers or in digits; whatever else is written there is unknown. */
export const Count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .refine((count) => Number.isSafeInteger(count) && count >= 0)
  .nullish()
  .catch(null)
  .transform((count) => count ?? null)

/** More than a day ahead of the capture is a wrong clock. */
export const notAhead = (instant: Date | null, capturedAt: Date): Date | null =>
  instant === null || instant.getTime() > capturedAt.getTime() + DAY ? null : instant

type FromPost = 'form' | 'url' | 'source' | 'importId' | 'title' | 'text' | 'publishedAt' | 'modifiedAt' | 'engagement'

/** Null when it says nothing: a picture without words. What has a title alone says its title, for no Draft is without a text. */
export function draftOfPost({ title: written, text: writtenText, ...post }: Pick<Draft, FromPost>): Draft | null {
  const title = written === null ? '' : plainLine(written).slice(0, LONGEST_TITLE)
  const text = plainLines(writtenText)
  if (text === '' && title === '') return null
  return {
    ...post,
    title: title === '' ? null : title,
    lead: null,
    text: text === '' ? title : text,
    section: null,
    syndicatedFrom: null,
    captions: [],
  }
}
