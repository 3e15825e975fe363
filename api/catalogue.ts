/** How many sources does the catalogue hold, and how many of them are followed? */
import type { Source } from '#data/model/source.js'

/** One that has gone keeps its name, so that its old pages are known; it is asked no more. */
export const isFollowed = ({ archived }: Source): boolean => archived !== true

/** The same words wherever sources are counted, so that two counts are never taken for a mistake. */
export function cataloguedLine(sources: readonly Source[]): string {
  const followed = sources.filter(isFollowed).length
  const kept = sources.length - followed
  return kept === 0
    ? `danh mục có ${sources.length} nguồn, đang theo dõi cả ${followed}`
    : `danh mục có ${sources.length} nguồn: đang theo dõi ${followed}, ${kept} chỉ giữ tên (không còn ra tin, không hỏi nữa)`
}
