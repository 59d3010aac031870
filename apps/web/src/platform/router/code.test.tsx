import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Suspense } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { Coded, codeOf, prefetchCode, prepareCode } from './code.tsx'

const Part = ({ name }: { name: string }) => <input aria-label={name} />

const drawn = (code: ReturnType<typeof codeOf<{ name: string }>>, name: string) => (
  <MemoryRouter>
    <Suspense>
      <Coded code={code} props={{ name }} />
    </Suspense>
  </MemoryRouter>
)

it('X14 keeps what is typed in a part that was drawn before its own preparation was over', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof Part>()
  const load = vi.fn(async () => Part).mockReturnValueOnce(promise)
  const code = codeOf(load)
  const prepared = prepareCode(code)
  const { rerender } = render(drawn(code, 'first'))
  await userEvent.type(await screen.findByLabelText('first'), 'kept')
  resolve(Part)
  await prepared
  rerender(drawn(code, 'second'))
  expect(screen.getByLabelText<HTMLInputElement>('second').value).toBe('kept')
  expect(load).toHaveBeenCalledTimes(2)
})

it('draws without waiting what was prepared, and asks for what a prefetch has lost', async () => {
  const load = vi.fn(async () => Part).mockRejectedValueOnce(new Error('lost'))
  const code = codeOf(load)
  prefetchCode(code)
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
  await prepareCode(code)
  render(drawn(code, 'there'))
  expect(screen.getByLabelText('there')).toBeTruthy()
  await prepareCode(code)
  expect(load).toHaveBeenCalledTimes(2)
})
