/** Why was something that a person asked for not done? Nothing was changed. */
export interface Refusal {
  readonly kind: 'refused'
  /** `forbidden`: not theirs to do. `conflict`: somebody was there before. `incomplete`: a rule asks for more. */
  readonly code: 'forbidden' | 'not-found' | 'conflict' | 'incomplete'
  /** In Vietnamese, for whoever asked. */
  readonly reason: string
}

export type Result<T> = { readonly kind: 'done'; readonly value: T } | Refusal

export const refuse = (code: Refusal['code'], reason: string): Refusal => ({ kind: 'refused', code, reason })
