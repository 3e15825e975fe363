/** Which keys may `t` be asked for? The Vietnamese ones, so that a missing word does not compile. */
import 'i18next'
import type { vi } from './vi.js'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof vi }
  }
}
