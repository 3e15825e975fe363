/** How well are pages read: Vietnamese ones by hand-made gold, others by two public sets, and beside other readers? */
import { evaluateSegments } from './extraction-segments.js'
import { evaluateSides, evaluateSpeed } from './extraction-sides.js'
import { evaluateVietnamese } from './extraction-vietnamese.js'
import { evaluateWhole } from './extraction-wcxb.js'

/** The other readers need a quarter of an hour: `DIEMBAO_EVAL_SIDES=5` gives them every fifth page, `0` none. */
export async function evaluateExtraction(dataDir: string): Promise<Record<string, number>> {
  const figures = {
    ...(await evaluateVietnamese(dataDir)),
    ...evaluateWhole(dataDir),
    ...evaluateSegments(dataDir),
  }
  const every = Number(process.env.DIEMBAO_EVAL_SIDES ?? 1)
  if (every === 0) {
    console.log('SKIPPED: what other readers find (DIEMBAO_EVAL_SIDES=0)')
    return { ...figures, ...(await evaluateSpeed(dataDir)) }
  }
  return { ...figures, ...(await evaluateSides(dataDir, every)) }
}
