/** What does more than one page ask the server for? */
import { queryOptions } from '@tanstack/react-query'
import { client } from './client.js'

/** While something runs its progress moves every few seconds; else a look each minute is enough. */
const POLL_BUSY = 3_000
const POLL_IDLE = 60_000
/** A server that was gone should not be waited for a minute after it is back. */
const POLL_GONE = 10_000

export const localitiesQuery = queryOptions({
  queryKey: ['localities'],
  queryFn: ({ signal }) => client.localities(signal),
  staleTime: 5 * 60_000,
})

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => client.status(signal),
  staleTime: POLL_BUSY - 1_000,
  refetchInterval: ({ state: { data, status } }) => {
    if (status === 'error') return POLL_GONE
    return data !== undefined && (data.waiting > 0 || data.work !== null) ? POLL_BUSY : POLL_IDLE
  },
})

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => client.sources(signal),
  staleTime: 60_000,
})
