import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'contracts', root: 'packages/contracts' } },
      {
        test: {
          name: 'api',
          root: 'apps/api',
          include: ['src/**/*.test.ts'],
          globalSetup: 'src/testing/postgres.ts',
          // Real PostgreSQL, real files: seconds on a busy machine, never a hang.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      'apps/web/vite.config.ts',
      { test: { name: 'tools', root: 'tools', include: ['*.test.ts'], testTimeout: 60_000 } },
    ],
  },
})
