/** What does the search page ask the server for? */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { byCursor } from '../../lib/by-cursor.js'
import { client } from '../../lib/client.js'

const PAGE_SIZE = 30

export interface Asked {
  readonly q: string
  readonly from: string | undefined
  readonly to: string | undefined
}

export const searchQuery = (asked: Asked) =>
  infiniteQueryOptions({
    queryKey: ['search', asked],
    queryFn: ({ pageParam, signal }) => client.search({ ...asked, limit: PAGE_SIZE, cursor: pageParam }, signal),
    ...byCursor,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    enabled: asked.q.trim() !== '',
  })
