/** Which locality is the reader looking at? The address says; else the first one that is watched. */
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { Locality } from '#api/client.js'
import { localitiesQuery } from './queries.js'

export interface LocalityChoice {
  /** Null while unknown and when none is watched. */
  readonly current: Locality | null
  /** What the switch offers. */
  readonly choices: readonly Locality[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly retry: () => void
}

export function useLocality(): LocalityChoice {
  const { locality: id } = useSearch({ strict: false })
  const { data, isPending, error, refetch } = useQuery(localitiesQuery)
  const rows = data?.rows ?? []
  const current = rows.find((row) => row.id === id) ?? rows.find((row) => row.watched) ?? null
  return {
    current,
    choices: rows.filter((row) => row.watched || row.id === current?.id),
    isPending,
    error,
    retry: () => void refetch(),
  }
}
