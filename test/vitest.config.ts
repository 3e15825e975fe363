import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname
/** Without 'import': Node would take it for require() too, and crawlee's own require would meet its ESM half. */
const conditions = (extra: string[]) => ({
  resolve: { conditions: [...extra, 'source', 'node'] },
  ssr: { resolve: { conditions: [...extra, 'source', 'node'] } },
})

/** Two projects, because one import map cannot be both engines at once: the store's contract runs in both. */
export default defineConfig({
  test: {
    root,
    // Half of the time is spent waiting for processes and browsers that the tests start.
    maxWorkers: 2,
    projects: [
      {
        root,
        ...conditions([]),
        test: {
          name: 'source',
          setupFiles: ['test/support/fixed-chance.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 30_000,
        },
      },
      {
        root,
        ...conditions(['postgres']),
        test: { name: 'postgres', include: ['test/data/store/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        root,
        ...conditions([]),
        test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
