/** When is a question asked again, and who hears that the server is gone? */
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Unreachable } from '#api/client.js'
import { statusQuery } from './queries.js'

const [STATUS] = statusQuery.queryKey

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The header must not go on saying that all is well until its own next look.
    onError: (error, { queryKey: [name] }) => {
      if (error instanceof Unreachable && name !== STATUS) void queryClient.invalidateQueries(statusQuery)
    },
  }),
  defaultOptions: {
    queries: {
      // A server that is just starting answers a moment later; one that said no will say no again.
      retry: (failures, error) => error instanceof Unreachable && failures < 1,
      retryDelay: 800,
      // The server is our own machine: it can be reached without the internet.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
