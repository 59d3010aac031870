import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ErrorBoundary } from './error-boundary.tsx'

const Broken = (): never => {
  throw new Error('broken')
}

it('says what broke in its place, until one goes elsewhere', () => {
  // React tells the console of what it has caught.
  // biome-ignore lint/suspicious/noConsole: nothing is written, something is expected
  vi.mocked(console.error).mockImplementationOnce(() => {})
  const fallback = (error: unknown) => <p role="alert">{String(error)}</p>
  const view = render(
    <ErrorBoundary place="a" fallback={fallback}>
      <Broken />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('alert').textContent).toBe('Error: broken')
  view.rerender(
    <ErrorBoundary place="b" fallback={fallback}>
      <p>Whole</p>
    </ErrorBoundary>,
  )
  expect(screen.getByText('Whole')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
