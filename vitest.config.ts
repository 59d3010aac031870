import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const postgres = join(import.meta.dirname, 'apps/api/src/testing/postgres.ts')

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
          globalSetup: postgres,
          // No module of the server keeps what it was told: reading them once per core instead of once per file halves the work.
          isolate: false,
          // Real PostgreSQL, real files: seconds on a busy machine, never a hang.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // A session waiting for a lock has hashed a password first: the second given by default is too short at times.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'proofs',
          root: 'apps/api',
          include: ['proofs/*.proof.ts'],
          globalSetup: postgres,
          // At full size they take as long as they take.
          testTimeout: 3_600_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      'apps/web/vite.config.ts',
      { test: { name: 'tools', root: 'tools', include: ['**/*.test.ts'], testTimeout: 180_000 } },
    ],
  },
})
