/** Who of the office works here, with which keys, and what have they done? */
import { id, index, instant, integer, json, table, text, uniqueIndex } from '#dialect'
import type { ActorKind, Role } from '../model/actor.js'

/** The office's own staff and programs; nobody who is written about. */
export const actors = table('actors', {
  id: id(),
  kind: text().$type<ActorKind>().notNull(),
  name: text().notNull(),
  /** Profile id; null for all localities. */
  locality: text(),
  /** Id of a unit of the profile; null for the office that watches. */
  unit: text(),
  roles: json<readonly Role[]>().notNull(),
  since: instant().notNull(),
  until: instant(),
})

/** A key that a program or the command line shows; only its digest is kept. */
export const tokens = table(
  'tokens',
  {
    id: id(),
    actorId: integer().notNull(),
    digest: text().notNull(),
    label: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex('tokens_digest').on(t.digest), index('tokens_actor').on(t.actorId)],
)

/** Every deed that changes, shows or takes out something. Rows are only added; each holds the digest of the one before. */
export const audit = table(
  'audit',
  {
    id: id(),
    at: instant().notNull(),
    /** Null for the system itself. */
    actorId: integer(),
    deed: text().notNull(),
    /** `claim:12`. */
    subject: text().notNull(),
    /** In Vietnamese, or JSON of what changed. */
    detail: text(),
    previous: text().notNull(),
    digest: text().notNull(),
  },
  // Unique: two writers at once cannot go on from the same row.
  (t) => [
    uniqueIndex('audit_previous').on(t.previous),
    index('audit_subject').on(t.subject),
    index('audit_actor').on(t.actorId, t.at),
  ],
)
