/** What does the inbox ask the server for? */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Status, StoryQuery } from '#api/client.js'
import { byCursor } from '../../lib/by-cursor.js'
import { client } from '../../lib/client.js'

const PAGE_SIZE = 50

/** Never asked again by itself: a list that is being read does not move. */
export const storiesQuery = (query: StoryQuery) =>
  infiniteQueryOptions({
    queryKey: ['stories', query],
    queryFn: ({ pageParam, signal }) => client.stories({ ...query, limit: PAGE_SIZE, cursor: pageParam }, signal),
    ...byCursor,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** How many stories there are now; asked whenever the status says that something was added. */
export const storyCountQuery = (query: StoryQuery, status: Status | undefined) =>
  queryOptions({
    queryKey: ['story-count', query, status?.items, status?.stories, status?.mentions],
    queryFn: async ({ signal }) => (await client.stories({ ...query, limit: 1 }, signal)).total,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    enabled: status !== undefined,
  })
