import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useUnloadWarning } from './use-unload-warning.ts'

const Form = ({ isDirty }: { isDirty: boolean }) => {
  useUnloadWarning(isDirty)
  return null
}

const isHeld = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('B17 has the browser ask before a tab is closed, while something would be lost and no longer', () => {
  const { rerender, unmount } = render(<Form isDirty={false} />)
  expect(isHeld()).toBe(false)
  rerender(<Form isDirty />)
  expect(isHeld()).toBe(true)
  rerender(<Form isDirty={false} />)
  expect(isHeld()).toBe(false)
  rerender(<Form isDirty />)
  unmount()
  expect(isHeld()).toBe(false)
})
