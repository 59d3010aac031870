import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { renderPiece } from '#web/testing/render.tsx'
import { Dialog } from './dialog.tsx'

/** Stays until it was asked twice to close. */
const Stubborn = () => {
  const [asked, setAsked] = useState(0)
  return (
    <Dialog title="Entêté" isOpen={asked < 2} onClose={() => setAsked(asked + 1)}>
      <input aria-label="Un fichier" type="file" />
      <p>{`Demandé ${asked} fois`}</p>
    </Dialog>
  )
}

const tell = (target: Element, cancelable: boolean) => {
  const event = new Event('cancel', { bubbles: true, cancelable })
  act(() => void target.dispatchEvent(event))
  return event.defaultPrevented
}

describe('a dialog', () => {
  it('B17 is closed by who opened it: Escape only asks', async () => {
    await renderPiece(<Stubborn />)
    const dialog = screen.getByRole('dialog')
    expect(tell(dialog, true)).toBe(true)
    expect(screen.getByText('Demandé 1 fois')).toBeTruthy()
    expect(tell(dialog, true)).toBe(true)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('B17 opens again where a browser closed it by itself', async () => {
    await renderPiece(<Stubborn />)
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    expect(tell(dialog, false)).toBe(false)
    act(() => dialog.close())
    expect(screen.getByText('Demandé 1 fois')).toBeTruthy()
    expect(dialog.open).toBe(true)
  })

  it('C2.5 does not mind that the choice of a file in it is given up', async () => {
    await renderPiece(<Stubborn />)
    expect(tell(screen.getByLabelText('Un fichier'), true)).toBe(false)
    expect(screen.getByText('Demandé 0 fois')).toBeTruthy()
  })
})
