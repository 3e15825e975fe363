/** How is the record of a page's picture named: the page's address with this before it, as web archive players know them. */
export const PICTURE_NAMES = { screenshot: 'urn:view:', pdf: 'urn:pdf:' } as const
export type PictureKind = keyof typeof PICTURE_NAMES

/** What kind of picture an address names; null for every other address. */
export const pictureKind = (address: string | null): PictureKind | null =>
  address?.startsWith(PICTURE_NAMES.screenshot) ? 'screenshot' : address?.startsWith(PICTURE_NAMES.pdf) ? 'pdf' : null
