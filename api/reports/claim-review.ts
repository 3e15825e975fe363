/** What may search engines read of an answer? schema.org ClaimReview, one for each Claim that was judged; never who said it. */
import type { ResponseManifest } from '#data/model/response-manifest.js'
import type { VerdictLabel } from '#data/model/verdict.js'
import { plain } from './plain.js'
import type { Text } from './response-outline.js'
import { labelsIn } from './response-page.js'

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** From 1 (false) to 5 (true), as readers of the format expect; what cannot be verified has no place on it. */
const RATINGS: Readonly<Partial<Record<VerdictLabel, number>>> = { false: 1, inaccurate: 3, true: 5 }

/** JSON that may stand inside a script element: no text can close it. */
export function claimReviews({ claims, locality, at }: ResponseManifest, { language, body }: Text): string {
  const labels = labelsIn(language)
  const author = { '@type': 'Organization', name: plain(locality.issuer.name) }
  const reviews = claims.flatMap(({ text, accuracy }) =>
    accuracy === 'unverified'
      ? []
      : [
          {
            '@context': 'https://schema.org',
            '@type': 'ClaimReview',
            datePublished: at.slice(0, 10),
            inLanguage: language,
            claimReviewed: plain(text),
            itemReviewed: { '@type': 'Claim', name: plain(text) },
            reviewRating: {
              '@type': 'Rating',
              ...(RATINGS[accuracy] === undefined
                ? {}
                : { ratingValue: RATINGS[accuracy], bestRating: 5, worstRating: 1 }),
              alternateName: sentenceCase(labels.accuracy[accuracy]),
            },
            author,
            ...(body.links[0] === undefined ? {} : { url: body.links[0] }),
          },
        ],
  )
  return JSON.stringify(reviews).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
