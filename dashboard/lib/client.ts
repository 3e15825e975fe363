/** Which server does this page ask? Its own. */
import { createClient } from '#api/client.js'

export const client = createClient({ base: '', fetch: (...request) => globalThis.fetch(...request) })
