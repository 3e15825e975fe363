/** What must every other language say? The same keys as Vietnamese, and the singular where Vietnamese has one form. */
import type { vi } from './vi.js'
import type { viTerms } from './vi-terms.js'

type SameKeys<T> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : SameKeys<T[Key]>
} & {
  readonly [Key in keyof T as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string
}

export type Words = SameKeys<typeof vi>
export type Terms = SameKeys<typeof viTerms>
