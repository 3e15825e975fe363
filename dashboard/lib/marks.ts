/** How is a text cut so that overlapping spans can be marked in it? */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One kind of mark: a locality's names, or the sentences worth checking. */
export interface Layer {
  readonly id: string
  readonly spans: readonly Span[]
}

export interface Piece {
  readonly start: number
  readonly text: string
  /** Ids of the layers that cover it, in the order the layers were given. */
  readonly layers: readonly string[]
}

/** The part of `text` from `start` to `end`, cut wherever a layer begins or ends. Spans beyond the text are clipped. */
export function pieces(text: string, layers: readonly Layer[], start = 0, end = text.length): readonly Piece[] {
  const edges: { readonly at: number; readonly layer: number; readonly step: 1 | -1 }[] = []
  layers.forEach(({ spans }, layer) => {
    for (const span of spans) {
      const from = Math.max(start, span.start)
      const to = Math.min(end, span.end)
      if (from < to) edges.push({ at: from, layer, step: 1 }, { at: to, layer, step: -1 })
    }
  })
  edges.sort((a, b) => a.at - b.at)
  const depth = layers.map(() => 0)
  const result: Piece[] = []
  let at = start
  const cut = (to: number) => {
    if (to <= at) return
    const ids = layers.flatMap(({ id }, layer) => ((depth[layer] ?? 0) > 0 ? [id] : []))
    const last = result.at(-1)
    const goesOn = last !== undefined && last.layers.join('\n') === ids.join('\n')
    const from = goesOn ? last.start : at
    if (goesOn) result.pop()
    result.push({ start: from, text: text.slice(from, to), layers: ids })
    at = to
  }
  for (const edge of edges) {
    cut(edge.at)
    depth[edge.layer] = (depth[edge.layer] ?? 0) + edge.step
  }
  cut(end)
  return result
}

export interface Paragraph {
  readonly start: number
  readonly pieces: readonly Piece[]
}

/** The paragraphs of `text` from `start` on, each cut; blank lines are left out. */
export function paragraphs(text: string, layers: readonly Layer[], start = 0): readonly Paragraph[] {
  const result: Paragraph[] = []
  let line: Piece[] = []
  const endLine = () => {
    const first = line[0]
    if (first !== undefined && line.some((piece) => piece.text.trim() !== ''))
      result.push({ start: first.start, pieces: line })
    line = []
  }
  for (const piece of pieces(text, layers, start)) {
    let at = piece.start
    for (const [index, part] of piece.text.split('\n').entries()) {
      if (index > 0) endLine()
      if (part !== '') line.push({ start: at, text: part, layers: piece.layers })
      at += part.length + 1
    }
  }
  endLine()
  return result
}
