/** How does a list that grows while it is scrolled find its next page? */
interface ByCursor {
  readonly initialPageParam: string | undefined
  readonly getNextPageParam: (page: { readonly next: string | null }) => string | undefined
}

export const byCursor: ByCursor = {
  initialPageParam: undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
}
