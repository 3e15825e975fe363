/** What do the pages of single items ask the server for? */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ItemQuery } from '#api/client.js'
import { byCursor } from '../../lib/by-cursor.js'
import { client } from '../../lib/client.js'

const PAGE_SIZE = 50

export const itemsQuery = (query: ItemQuery) =>
  infiniteQueryOptions({
    queryKey: ['items', query],
    queryFn: ({ pageParam, signal }) => client.items({ ...query, limit: PAGE_SIZE, cursor: pageParam }, signal),
    ...byCursor,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })

export const itemPageQuery = (id: number) =>
  queryOptions({
    queryKey: ['item', id],
    queryFn: ({ signal }) => client.item(id, signal),
    staleTime: 5 * 60_000,
  })

export const evidenceQuery = (id: number) =>
  queryOptions({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) => client.evidence(id, signal),
    staleTime: 60_000,
  })
