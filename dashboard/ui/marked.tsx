/** Text with the parts that matched standing out: built from strings, so that no markup can get in. */
interface MarkedProps {
  readonly parts: readonly { readonly text: string; readonly match: boolean }[]
}

export function Marked({ parts }: MarkedProps) {
  let at = 0
  return parts.map(({ text, match }) => {
    const key = at
    at += text.length
    return match ? <mark key={`${key}m`}>{text}</mark> : <span key={key}>{text}</span>
  })
}
