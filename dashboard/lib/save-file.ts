/** How does a file that was fetched reach the reader's disk? */
import type { FetchedFile } from '#api/client.js'

export function saveFile({ name, content }: FetchedFile): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser has taken hold of the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 0)
}
