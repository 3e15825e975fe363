/** What may the rest of the house ask of a database? */
export interface DatabasePort<Db> {
  readonly read: Db
  /** One transaction; never wait for the network inside. Writes are done one after the other. */
  write<T>(work: (tx: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}
