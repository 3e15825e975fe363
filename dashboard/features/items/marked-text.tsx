/** The text as it was read, with places and sentences marked: every piece a string, never markup. */
import type { ReactNode } from 'react'
import { Headline } from '../../lib/headline.js'
import { type Layer, type Piece, paragraphs, pieces } from '../../lib/marks.js'
import { SENTENCES } from './item-marks.js'
import style from './item-page.module.css'

interface MarkedTextProps {
  readonly title: string | null
  /** Stands above an untitled text: its own first words. */
  readonly opening: string | null
  readonly text: string
  readonly language: string | null
  readonly layers: readonly Layer[]
  /** Ids of all layers, the hidden ones included, so that a colour stays with its locality. */
  readonly order: readonly string[]
  /** What stands between the title and the text. */
  readonly under: ReactNode
}

export function MarkedText({ title, opening, text, language, layers, order, under }: MarkedTextProps) {
  // Offsets count from the title's first character when there is a title.
  const titled = title !== null && title !== ''
  const whole = titled ? `${title}\n${text}` : text
  const start = titled ? title.length + 1 : 0
  const show = (piece: Piece) => <Marks key={piece.start} piece={piece} order={order} />
  return (
    <>
      <h1 className={style.title} lang={titled ? (language ?? undefined) : undefined}>
        {titled ? pieces(whole, layers, 0, title.length).map(show) : <Headline title={null} opening={opening} />}
      </h1>
      {under}
      <div className={style.text} lang={language ?? undefined}>
        {paragraphs(whole, layers, start).map((paragraph) => (
          <p key={paragraph.start}>{paragraph.pieces.map(show)}</p>
        ))}
      </div>
    </>
  )
}

/** As many tints as base.css has; the fifth locality of a text shares the first one's. */
const TINTS = 4

function Marks({ piece, order }: { readonly piece: Piece; readonly order: readonly string[] }) {
  const place = piece.layers.find((id) => id !== SENTENCES)
  const checked = piece.layers.includes(SENTENCES)
  if (place === undefined) return checked ? <span className={style.sentence}>{piece.text}</span> : piece.text
  return (
    <mark className={checked ? style.sentence : undefined} data-tint={(order.indexOf(place) % TINTS) + 1}>
      {piece.text}
    </mark>
  )
}
