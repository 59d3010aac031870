import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { forgetActivity } from '#web/platform/session/activity.ts'
import { server } from './server.ts'

// Pages are loaded when they are first visited: on a busy machine that takes its time, and nothing else does.
configure({ asyncUtilTimeout: 15_000 })

/** Whatever React, the router or the browser complains of fails the test it happened in. */
const complaints: unknown[][] = []
vi.spyOn(console, 'error').mockImplementation((...complaint: unknown[]) => {
  complaints.push(complaint)
})

// jsdom has no layout and no top layer: scrolling does nothing there, a dialog is open or not.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}

beforeAll(() => {
  server.listen({ onUnhandledFrame: 'error' })
  // Node's fetch wants whole addresses; a page knows where it is.
  const whole = globalThis.fetch
  globalThis.fetch = (input, init) =>
    whole(typeof input === 'string' ? new URL(input, location.href) : input, init && { ...init, signal: null })
})

afterEach(() => {
  cleanup()
  server.resetHandlers()
  localStorage.clear()
  forgetActivity()
  delete document.documentElement.dataset.theme
  delete document.documentElement.dataset.text
  const found = complaints.splice(0)
  expect(found, 'nothing is written with console.error').toEqual([])
})

afterAll(() => server.close())
