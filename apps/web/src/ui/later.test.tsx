import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { Later, laterPart } from './later.tsx'

const Part = () => <p>Here</p>

const show = (load: () => Promise<typeof Part>) => {
  const Shown = laterPart(load)
  render(
    <MemoryRouter>
      <input aria-label="typed" defaultValue="kept" />
      <Later waiting={<p>Waiting</p>} whenLost={(error) => <p role="alert">{String(error)}</p>}>
        <Shown />
      </Later>
    </MemoryRouter>,
  )
}

it('asks once more for a part that was lost on the way', async () => {
  const load = vi.fn(async () => Part)
  load.mockRejectedValueOnce(new Error('lost'))
  show(load)
  expect(screen.getByText('Waiting')).toBeTruthy()
  expect(await screen.findByText('Here')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(2)
})

it('leaves the page as it is when a part never comes', async () => {
  // React tells the console of what it has caught.
  // biome-ignore lint/suspicious/noConsole: nothing is written, something is expected
  vi.mocked(console.error).mockImplementationOnce(() => {})
  show(() => Promise.reject(new Error('lost')))
  expect((await screen.findByRole('alert')).textContent).toBe('Error: lost')
  expect(screen.getByLabelText<HTMLInputElement>('typed').value).toBe('kept')
})
