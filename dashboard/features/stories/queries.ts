/** What does a story's page ask the server for? */
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../lib/client.js'

export const storyPageQuery = (id: number, locality: string) =>
  queryOptions({
    queryKey: ['story', id, locality],
    queryFn: ({ signal }) => client.story(id, locality, signal),
    staleTime: 5 * 60_000,
  })
