/** What does the search page ask the server for? */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { ApiProblem } from '#api/client.js'
import { byCursor } from '../../lib/by-cursor.js'
import { client } from '../../lib/client.js'

const PAGE_SIZE = 30

export const needsPurpose = (error: Error | null): error is ApiProblem =>
  error instanceof ApiProblem && error.code === 'purpose-needed'

export interface Asked {
  readonly q: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** Why somebody is searched for by name. */
  readonly purpose: string | undefined
}

export const searchQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['search', asked],
    queryFn: ({ pageParam, signal }) => client.search({ ...asked, limit: PAGE_SIZE, cursor: pageParam }, signal),
    ...byCursor,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    // A purpose that is missing does not come by asking again.
    retry: (count, error) => !needsPurpose(error) && count < 2,
    enabled: asked.q.trim() !== '',
  })
