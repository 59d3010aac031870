import { expect, test } from '@playwright/test'
import { laterBudget, styleBudget, weighPages } from './tools/page-weight.ts'

test('X14: no page weighs more than its budget', async () => {
  const { pages, style } = await weighPages()
  expect(style).toBeGreaterThan(0)
  expect(style).toBeLessThanOrEqual(styleBudget)
  for (const { name, first, budget, ...page } of pages) {
    if (page.isPublic) expect(page.style, name).toBe(style)
    // React alone is more: less would say that something is not weighed.
    expect(first, name).toBeGreaterThan(60)
    expect(first, name).toBeLessThanOrEqual(budget)
    expect(page.later, name).toBeLessThanOrEqual(laterBudget)
  }
})
