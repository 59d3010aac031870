import type { Page } from '@playwright/test'
import { expectNoSidewaysScroll } from '../fixtures/accessibility.ts'
import {
  adminPages,
  candidatePages,
  type DemoPage,
  type DemoThings,
  findDemoThings,
  publicPages,
  recruiterPages,
} from '../fixtures/pages.ts'
import { test as base } from '../fixtures/test.ts'

const test = base.extend<{ walk: (pages: readonly DemoPage[]) => Promise<void> }, { demo: DemoThings }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  demo: [async ({}, use) => use(await findDemoThings()), { scope: 'worker' }],

  walk: async ({ page, axe, faults, viewport }, use) => {
    const narrow = { width: 320, height: 640 }
    const visit = async (onto: Page, { path, status }: DemoPage) => {
      if (status) faults.expect(status, path)
      await onto.goto(path)
      await axe()
      await onto.setViewportSize(narrow)
      await expectNoSidewaysScroll(onto)
      if (viewport) await onto.setViewportSize(viewport)
    }
    await use(async (pages) => {
      for (const each of pages) await base.step(each.name, () => visit(page, each))
    })
  },
})

test.slow()

test('X14 A1 A2 A3 A14 E6.3: every public page, also in a window of 320 px', ({ walk, language, demo }) =>
  walk(publicPages(language, demo)))

test('X14 A9 A10 A12 A13: every page of a candidate, also in a window of 320 px', async ({
  walk,
  language,
  demo,
  context,
}) => {
  await demo.clients.candidate.enter(context)
  await walk(candidatePages(language, demo))
})

test('X14 B12: every page of a recruiter, also in a window of 320 px', async ({ walk, language, demo, context }) => {
  await demo.clients.recruiter.enter(context)
  await walk(recruiterPages(language, demo))
})

test('X14: the page of an administrator, also in a window of 320 px', async ({ walk, language, demo, context }) => {
  await demo.clients.admin.enter(context)
  await walk(adminPages(language))
})
