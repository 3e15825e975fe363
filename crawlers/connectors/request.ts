/** What does a platform's interface get asked? The question without its secret: what is kept of it may be shown to anybody. */

/** Where this stands in a request, the token goes: filled in at the moment of asking, taken out again of all that is kept. */
export const TOKEN = '__TOKEN__'

export interface ApiRequest {
  readonly url: string
  /** Default GET. */
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds that the host wants between this request and the next, where that is more than our own pause. */
  readonly pause?: number
}
