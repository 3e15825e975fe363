/** What may be ordered as a summary? */
import type { LocalityProfile } from '#data/model/locality.js'
import type { Period } from '#data/model/time.js'

export const BRIEFING_FORMATS = ['docx', 'html'] as const
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number]

export interface BriefingOrder {
  readonly locality: LocalityProfile
  readonly period: Period
  readonly format: BriefingFormat
}
