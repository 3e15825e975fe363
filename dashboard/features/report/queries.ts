/** What does the page of reports ask the server for? */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Report } from '#api/client.js'
import { byCursor } from '../../lib/by-cursor.js'
import { client } from '../../lib/client.js'

export const reportFormQuery = (locality: string) =>
  queryOptions({
    queryKey: ['report-form', locality],
    queryFn: ({ signal }) => client.reportForm(locality, signal),
    staleTime: 5 * 60_000,
  })

const PAGE_SIZE = 10
/** Pages come within minutes; whoever reported one waits for it. */
const LOOK_EVERY = 20_000

const isUnderWay = ({ state }: Report): boolean => state === 'received' || state === 'fetching'

export const reportsQuery = (locality: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', locality],
    queryFn: ({ pageParam, signal }) => client.reports({ locality, limit: PAGE_SIZE, cursor: pageParam }, signal),
    ...byCursor,
    staleTime: 10_000,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rows }) => rows.some(isUnderWay)) === true ? LOOK_EVERY : false,
  })
