/** Whom does the page name as writers, and whose text does it carry? */
import type { ArticleLayout, Source } from '#data/model/source.js'
import { fold } from '#data/model/vietnamese.js'
import { isElement, textOf, tidy } from '../formats/html.js'
import { distinctNames, readByline } from './byline.js'
import type { Page } from './page.js'

export interface Credit {
  readonly authors: readonly string[]
  readonly syndicatedFrom: string | null
}

/** Elements under one selector that are read. */
const MOST_TEXTS = 20

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const textsUnder = (page: Page, selector: string | undefined): readonly string[] =>
  selector === undefined
    ? []
    : page
        .$(selector)
        .toArray()
        .slice(0, MOST_TEXTS)
        .filter(isElement)
        .map((element) => textOf(element, 500))
        .filter((text) => text !== '')

/** A logo names its paper in its title, and shows it short or not at all. */
function originUnder(page: Page, layout: ArticleLayout | null): string | null {
  if (layout?.origin === undefined) return null
  const [element] = page.$(layout.origin).toArray().filter(isElement)
  if (element === undefined) return null
  const name = tidy((element.attribs.title ?? '').slice(0, 500)) || textOf(element, 500)
  return name === '' ? null : name
}

/** The first place that names anyone, unless a later one names the same people and more (`NHẬT XUÂN và 1 tác giả khác`). */
function fullest(places: readonly (readonly string[])[]): readonly string[] {
  const named = places.filter((names) => names.length > 0)
  const [first] = named
  if (first === undefined) return []
  return (
    named.find(
      (names) =>
        names.length > first.length && first.every((name) => names.some((other) => fold(other) === fold(name))),
    ) ?? first
  )
}

export function readCredit(
  page: Page,
  source: Source | null,
  layout: ArticleLayout | null,
  credits: readonly string[],
  siteNames: readonly string[],
): Credit {
  const own = siteNames.map(bare)
  const isOwn = (name: string) =>
    own.some(
      (site) =>
        site.length >= 3 && (bare(name).includes(site) || (bare(name).length >= 5 && site.includes(bare(name)))),
    )
  const namesIn = (texts: readonly string[]) =>
    distinctNames(texts.flatMap((text) => readByline(text).authors).filter((name) => !isOwn(name)))
  const heads = [page.meta('dable:author'), page.meta('article:author'), page.meta('author')].filter(
    (text) => text !== null,
  )
  const authors = fullest([
    namesIn(textsUnder(page, layout?.author)),
    namesIn(credits),
    namesIn(page.linked.authors),
    ...heads.map((text) => namesIn([text])),
  ])
  const named = originUnder(page, layout) ?? (source?.republishes === true ? page.meta('og:site_name') : null)
  const signed = credits.map((text) => readByline(text).origin).find((origin) => origin !== null && !isOwn(origin))
  const origin = named ?? signed ?? null
  return { authors, syndicatedFrom: origin === null || bare(origin) === bare(source?.name ?? '') ? null : origin }
}

/** The path of sections, `Thời sự > Giao thông`; null when the page names none. */
export function readSection(page: Page, layout: ArticleLayout | null, headline: string | null): string | null {
  const trail = [
    textsUnder(page, layout?.section),
    page.linked.breadcrumbs,
    textsUnder(page, '[class*=breadcrumb i] a'),
    [page.meta('article:section')].filter((text) => text !== null),
  ].find((names) => names.length > 0)
  const names = (trail ?? []).filter(
    (name) => !/^(?:trang chủ|home)$/iu.test(name) && name !== headline && name.length <= 60,
  )
  const path = [...new Set(names)].slice(0, 4).join(' > ')
  return path === '' ? null : path
}
