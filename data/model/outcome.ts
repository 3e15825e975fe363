/** What did a stage decide about one input? Each kind names the consequence, not the cause. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Nothing to do; not an error. */
  | { readonly kind: 'skip'; readonly reason: string }
  /** The world was not ready. */
  | { readonly kind: 'retry'; readonly reason: string; readonly notBefore: Date }
  /** A person must look. */
  | { readonly kind: 'quarantine'; readonly reason: string }

export type OutcomeKind = Outcome<unknown>['kind']

export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value })
export const skip = (reason: string): Outcome<never> => ({ kind: 'skip', reason })
export const quarantine = (reason: string): Outcome<never> => ({ kind: 'quarantine', reason })
export const retry = (reason: string, notBefore: Date): Outcome<never> => ({ kind: 'retry', reason, notBefore })
