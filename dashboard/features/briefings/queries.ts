/** What does the page of briefings ask the server for? */
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.js'
import { type Days, showDate, today, weekOf } from '../../lib/dates.js'

/** How many dated stories the week has, so that nobody makes an empty document unawares. */
export const weekCountQuery = (locality: string, { from, to }: Days) =>
  queryOptions({
    queryKey: ['week-count', locality, from, to],
    queryFn: async ({ signal }) => (await client.stories({ locality, from, to, limit: 1 }, signal)).total,
    staleTime: 60_000,
  })

/** The week of the newest dated story; null when no story has a date. */
export const latestWeekQuery = (locality: string, now: Date) =>
  queryOptions({
    queryKey: ['latest-week', locality, today(now)],
    queryFn: async ({ signal }) => {
      // A dated period holds dated stories only, so the first row is the newest that has a date.
      const query = { locality, from: '1990-01-01', to: today(now), sort: 'newest', limit: 1 } as const
      const newest = (await client.stories(query, signal)).rows[0]
      return newest === undefined ? null : weekOf(showDate(newest.lastAt).split('/').reverse().join('-'))
    },
    staleTime: 60_000,
  })
