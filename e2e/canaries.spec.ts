import { expect } from '@playwright/test'
import { pathTo } from '@portal/contracts/paths/paths'
import { tooWideOn, violationsOf } from './fixtures/accessibility.ts'
import { watchFaults } from './fixtures/faults.ts'
import { describeFocus } from './fixtures/keyboard.ts'
import { test } from './fixtures/test.ts'

test('X14: the checks see what is wrong', async ({ page, language }) => {
  await page.goto(pathTo.legal(language))
  await page.locator('#content h1').evaluate((title) => {
    title.after(Object.assign(document.createElement('img'), { src: '/mark.svg', width: 3000, height: 20 }))
  })
  expect((await violationsOf(page)).join()).toContain('image-alt')
  expect(await tooWideOn(page)).not.toEqual([])
  const focusProblem = async (style: Partial<CSSStyleDeclaration>) => {
    await page.locator('#content h1').evaluate((title, given) => {
      const link = Object.assign(document.createElement('a'), { href: '/', textContent: 'x' })
      Object.assign(link.style, given)
      title.append(link)
      link.focus()
    }, style)
    return (await describeFocus(page)).problem
  }
  expect(await focusProblem({ outline: '2px solid' })).toBe('')
  expect(await focusProblem({ outline: 'none', boxShadow: 'none' })).toBe('without a ring')
  expect(await focusProblem({ outline: '2px solid', position: 'fixed', top: '-99px' })).toBe('out of sight')
})

test('X14: the watch hears what a browser complains of', async ({ browser, baseURL, language }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  const { found } = watchFaults(context)
  const page = await context.newPage()
  await page.route('**/lost', (route) => route.abort('failed'))
  await page.goto(pathTo.legal(language))
  const lines = ["console.error('wrong')", "setTimeout(() => { throw new Error('broken') })", "fetch('/lost')"]
  await page.evaluate(`${lines.join(';')}.catch(() => fetch('/api/v1/nowhere'))`)
  await expect
    .poll(() => new Set(found()))
    .toEqual(
      new Set([
        `404 GET ${baseURL}/api/v1/nowhere`,
        'console: wrong',
        'exception: broken',
        `net::ERR_FAILED GET ${baseURL}/lost`,
      ]),
    )
  await context.close()
})
