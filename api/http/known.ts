/** Is there such a locality, with such units? And may these words be kept? What a request names is asked before anything is done. */
import type { LocalityProfile } from '#data/model/locality.js'
import { personalPage } from '#data/model/personal-page.js'
import { tracesIn } from '../traces.js'
import { ProblemError } from './problem.js'

interface Office {
  readonly profiles: readonly LocalityProfile[]
}

export function knownLocality({ profiles }: Office, id: string): LocalityProfile {
  const found = profiles.find((profile) => profile.id === id)
  if (found === undefined) throw new ProblemError(400, 'bad-locality', `Không có hồ sơ địa phương "${id}"`)
  return found
}

/** @param ids of units; null where a locality is not named, which has none */
export function knownUnits(office: Office, locality: string | null, ids: readonly string[]): void {
  const units = locality === null ? [] : knownLocality(office, locality).units
  for (const id of ids)
    if (!units.some((unit) => unit.id === id))
      throw new ProblemError(400, 'bad-unit', `Địa phương này không có đơn vị "${id}"`)
}

const traces = tracesIn(null)

/** Words that would lead to a private person, or carry a mark of secrecy, are not kept (R9, R13). */
export function fitToKeep(...texts: readonly (string | null | undefined)[]): void {
  for (const text of texts) {
    const [found] = text === null || text === undefined ? [] : traces(text)
    if (found !== undefined) throw new ProblemError(422, 'not-kept', `Không nhận nội dung này: ${found}`)
  }
}

/** As typed for a page or a document: a network's page is one without `https://` before it, too (R9). */
export function fitAddress(address: string): void {
  fitToKeep(address)
  for (const word of address.split(/[\s"'<>()“”]+/u)) {
    const host = word.includes('://') ? null : personalPage(`https://${word}`)
    if (host !== null)
      throw new ProblemError(422, 'not-kept', `Không nhận nội dung này: có địa chỉ trang cá nhân trên ${host}`)
  }
}
