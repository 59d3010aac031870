import { join } from 'node:path'
import { boundariesCommand } from './checks.ts'
import type { Check } from './outcome.ts'
import { root, runCommand } from './run-command.ts'
import { withTemporaryTree } from './temporary-tree.ts'

const configurationFile = join(root, '.dependency-cruiser.js')
type Configuration = { readonly default: { readonly forbidden: readonly { readonly name: string }[] } }

const imports = (...paths: string[]) => paths.map((path) => `import '${path}'\n`).join('')

/** A tree that breaks every rule. A check that sees no file at all is green; this shows that each rule sees its own. */
const files: Record<string, string> = {
  'node_modules/fastify/package.json': '{ "name": "fastify", "main": "index.js" }',
  'node_modules/fastify/index.js': '',
  'node_modules/drizzle-orm/package.json': '{ "name": "drizzle-orm", "main": "index.js" }',
  'node_modules/drizzle-orm/index.js': '',
  'package.json': '{ "name": "canary", "dependencies": { "fastify": "1", "drizzle-orm": "1" } }',
  'packages/contracts/src/offer.ts': imports('fastify', './offer.fixture.ts'),
  'packages/contracts/src/offer.fixture.ts': '',
  'apps/api/src/app.ts': imports('./testing/app.ts', '../../web/src/main.ts'),
  'apps/api/src/testing/app.ts': '',
  'apps/api/src/platform/clock.ts': imports('../features/offers/offers.table.ts'),
  'apps/api/src/features/offers/offers.table.ts': imports('./offers.repository.ts'),
  'apps/api/src/features/offers/offers.repository.ts': imports('./offers.routes.ts'),
  'apps/api/src/features/offers/describe-offer.ts': `${imports('fastify', 'drizzle-orm', '../../app.ts')}export const offer = 1\n`,
  'apps/api/src/features/offers/offers.routes.ts': imports('./offers.repository.ts'),
  'apps/api/src/features/alerts/list-alerts.ts': imports('../offers/describe-offer.ts', './missing.ts'),
  // A type alone, in what only a reader of TypeScript understands.
  'apps/web/src/main.ts': `import type { Clock } from '../../api/src/platform/clock.ts'\nexport const clock = <T extends Clock>(given: T) => given satisfies Clock\n`,
  'apps/web/src/app/router.ts': '',
  'apps/web/src/ui/button.ts': imports('../features/offers/offers.page.ts'),
  'apps/web/src/platform/session.ts': imports('../ui/button.ts'),
  'apps/web/src/features/offers/offers.page.ts': imports('../../app/router.ts', './one.ts'),
  'apps/web/src/features/offers/one.ts': imports('./two.ts'),
  'apps/web/src/features/offers/two.ts': imports('./one.ts'),
  'e2e/journey.spec.ts': imports('../apps/api/src/app.ts'),
  'tools/start.ts': '',
}

export const boundariesCanary: Check = {
  name: 'canary: boundaries',
  run: async () => {
    const { default: configuration } = (await import(configurationFile)) as Configuration
    const rules = configuration.forbidden.map(({ name }) => name)
    return await withTemporaryTree({ files }, async (cwd) => {
      const { code, output } = await runCommand(...boundariesCommand(configurationFile), { cwd })
      const silent = rules.filter((rule) => !output.includes(`error ${rule}:`))
      if (code !== 0 && silent.length === 0) return
      return `exit code ${code}; rules that did not notice: ${silent.join(', ') || 'none'}\n${output}`
    })
  },
}
