/** Which address shows which page, and what may stand in it? */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { briefingsSearch } from '../features/briefings/filters.js'
import { inboxSearch } from '../features/inbox/filters.js'
import { InboxPage } from '../features/inbox/inbox-page.js'
import { itemSearch, itemsSearch } from '../features/items/filters.js'
import { findSearch } from '../features/search/filters.js'
import { sourcesSearch } from '../features/sources/state.js'
import { StoryReading } from '../features/stories/story-reading.js'
import { parseSearch, stringifySearch, textOf } from '../lib/address.js'
import { Broken, Missing } from './missing.js'
import { Shell } from './shell.js'

interface ShellSearch {
  readonly locality?: string | undefined
}

const root = createRootRoute({
  validateSearch: (search: Record<string, unknown>): ShellSearch => ({ locality: textOf(search, 'locality') }),
  // The chosen locality goes along wherever the reader goes.
  search: { middlewares: [retainSearchParams<ShellSearch>(['locality'])] },
  component: Shell,
  notFoundComponent: Missing,
})

/** The inbox and the story beside it come with the page; the rest when it is first opened. */
const Inbox: RouteComponent = () => (
  <InboxPage renderStory={(id, locality) => <StoryReading id={id} locality={locality} />} />
)

const inbox = createRoute({ getParentRoute: () => root, path: '/', validateSearch: inboxSearch, component: Inbox })
const story = createRoute({
  getParentRoute: () => root,
  path: '/stories/$id',
  component: lazyRouteComponent(() => import('../features/stories/story-page.js'), 'StoryPage'),
})
const items = createRoute({
  getParentRoute: () => root,
  path: '/items',
  validateSearch: itemsSearch,
  component: lazyRouteComponent(() => import('../features/items/items-page.js'), 'ItemsPage'),
})
const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$id',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../features/items/item-page.js'), 'ItemPage'),
})
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: findSearch,
  component: lazyRouteComponent(() => import('../features/search/search-page.js'), 'SearchPage'),
})
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: sourcesSearch,
  component: lazyRouteComponent(() => import('../features/sources/sources-page.js'), 'SourcesPage'),
})
const briefings = createRoute({
  getParentRoute: () => root,
  path: '/briefings',
  validateSearch: briefingsSearch,
  component: lazyRouteComponent(() => import('../features/briefings/briefings-page.js'), 'BriefingsPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/report',
  component: lazyRouteComponent(() => import('../features/report/report-page.js'), 'ReportPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([inbox, story, items, item, search, sources, briefings, report]),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: Broken,
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
