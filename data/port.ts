/** What may the rest of the house ask of a database? */
export interface DatabasePort<Db> {
  readonly read: Db
  /** One transaction; never wait for the network inside. Writes are done one after the other. */
  write<T>(work: (tx: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** How the words of a search stand in a text. `near`: each two that follow each other in the query, in either order, a few words apart. */
export type WordsStand = 'in a row' | 'near' | 'anywhere'

/** So many words may stand between two that are near: `cháy lớn tại khu chợ` answers `cháy chợ`, two ends of a paragraph do not. */
export const WORDS_BETWEEN = 5
