/** Which parts of a comparison does a reader need to see? What changed, and a few words around it. */
import type { Version } from '#api/client.js'

type Part = NonNullable<Version['diff']>[number]

/** Characters of what stayed that are shown on each side of a change: about a line. */
const AROUND = 80

/** Parts with their place, long stretches that stayed the same cut at a word and marked. */
export function shortened(diff: readonly Part[]): readonly (Part & { readonly at: number })[] {
  return diff.map((part, at) => {
    if (part.kind !== 'same' || part.text.length <= AROUND * 2) return { ...part, at }
    const head = at === 0 ? '' : part.text.slice(0, Math.max(0, part.text.indexOf(' ', AROUND)))
    const tail =
      at === diff.length - 1 ? '' : part.text.slice(part.text.lastIndexOf(' ', part.text.length - AROUND) + 1)
    return { kind: part.kind, at, text: `${head} … ${tail}` }
  })
}
