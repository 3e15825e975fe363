/** What is a term called whose list the server may lengthen: a stage, a door, a language? The bare id where it is new. */
import { useTranslation } from 'react-i18next'
import { vi } from './vi.js'
import type { OpenList } from './vi-terms.js'

export function useTerm() {
  const { t } = useTranslation()
  return (list: OpenList, id: string): string => {
    const known: object = vi[list]
    // The key is known to exist; its type cannot say so for a list chosen while running.
    return Object.hasOwn(known, id) ? (t as (key: string) => string)(`${list}.${id}`) : id
  }
}
