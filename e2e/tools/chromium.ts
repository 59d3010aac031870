import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const findInstalled = (): string | undefined => {
  const directories = (process.env.PATH ?? '').split(delimiter)
  const candidates = names.flatMap((name) => directories.map((directory) => join(directory, name)))
  return [chromium.executablePath(), ...candidates, onMac].find((path) => path && isExecutable(path))
}

/** Debian's own, when we may: Playwright cannot download its browser everywhere. */
const installOnDebian = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return
  process.stdout.write('No Chromium here: installing the one of Debian.\n')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', 'chromium']])
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
}

export const findChromium = (): string => {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM
  if (chosen) return chosen
  const installed = findInstalled()
  if (installed) return installed
  installOnDebian()
  const found = findInstalled()
  if (found) return found
  throw new Error(
    'No Chromium found. Install it (apt-get install chromium, or npx playwright install chromium), or set PLAYWRIGHT_CHROMIUM to its path.',
  )
}

export const chromiumArgs = [
  // Chromium's sandbox refuses to run as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  // Nothing leaves the machine, nothing waits for a network that may not be there.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]
