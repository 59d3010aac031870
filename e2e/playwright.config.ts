import { defineConfig } from '@playwright/test'
import { desktop, mobile } from './fixtures/devices.ts'
import { chromiumArgs, findChromium } from './tools/chromium.ts'

const french = { locale: 'fr-FR', timezoneId: 'Europe/Paris' }
const english = { locale: 'en-GB', timezoneId: 'Europe/Paris' }

// Journeys go their whole way in two combinations, and every page is seen in the other two.
const smoke = '**/*.smoke.spec.ts'
// A phone has no Tab key.
const keyboard = '**/keyboard.spec.ts'

export default defineConfig({
  testDir: '.',
  outputDir: '../.reports/playwright',
  globalSetup: './tools/portal.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? '../.reports/playwright.json' }],
  ],
  use: {
    baseURL: process.env.E2E_URL,
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    // Nothing is judged half faded.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'desktop-fr', testIgnore: smoke, use: { ...desktop, ...french } },
    { name: 'mobile-en', testIgnore: [smoke, keyboard], use: { ...mobile, ...english } },
    { name: 'desktop-en', testMatch: smoke, use: { ...desktop, ...english } },
    { name: 'mobile-fr', testMatch: smoke, use: { ...mobile, ...french } },
  ],
})
