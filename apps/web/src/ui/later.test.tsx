import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { askedPart, Later, servedPart } from './later.tsx'

const Part = ({ name }: { name: string }) => <p>Here is {name}</p>
const lost = () => Promise.reject(new Error('lost'))
const loading = () => vi.fn(async () => Part)

const show = (part: ReturnType<typeof askedPart<{ name: string }>>) =>
  render(
    <MemoryRouter>
      <input aria-label="typed" defaultValue="kept" />
      <Later
        part={part}
        props={{ name: 'it' }}
        waiting={<p>Waiting</p>}
        whenLost={(_error, retry) => (
          <button type="button" onClick={retry}>
            Again
          </button>
        )}
      />
    </MemoryRouter>,
  )

it('asks once more for a part that was lost on the way', async () => {
  const load = loading().mockRejectedValueOnce(new Error('lost'))
  show(askedPart(load))
  expect(screen.getByText('Waiting')).toBeTruthy()
  expect(await screen.findByText('Here is it')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})

it('says that a part was lost, with the page as it was, and can be asked again', async () => {
  // React tells the console of what it has caught.
  // biome-ignore lint/suspicious/noConsole: nothing is written, something is expected
  vi.mocked(console.error).mockImplementationOnce(() => {})
  const load = loading().mockImplementationOnce(lost).mockImplementationOnce(lost)
  show(askedPart(load))
  const again = await screen.findByRole('button', { name: 'Again' })
  expect(screen.getByLabelText<HTMLInputElement>('typed').value).toBe('kept')
  await userEvent.click(again)
  expect(await screen.findByText('Here is it')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(3)
})

it('never gives up what was served with the page', async () => {
  const load = loading().mockImplementation(lost)
  show(servedPart(load))
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2), { timeout: 5000 })
  await Promise.resolve()
  expect(screen.getByText('Waiting')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Again' })).toBeNull()
})
