/** How is a list worked off by a few at once? */

/** Takes what is left, a few at once, until the list or the signal ends. Rejects with the first error, after what was under way. */
export async function atOnce<T>(
  list: readonly T[],
  { count, signal }: { readonly count: number; readonly signal?: AbortSignal | undefined },
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queue = [...list]
  const worker = async () => {
    for (let one = queue.shift(); one !== undefined && signal?.aborted !== true; one = queue.shift()) await work(one)
  }
  const ends = await Promise.allSettled(Array.from({ length: count }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
