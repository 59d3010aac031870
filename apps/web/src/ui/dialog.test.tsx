import { act, screen } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
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

/** Opened by its button, as often as one likes. */
const Openable = () => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Ouvrir
      </button>
      <Dialog title="Ouvert" isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p>Quelque chose</p>
      </Dialog>
    </>
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

  it('B17 stays open when it was opened again before the browser told that it had closed', async () => {
    const { user } = await renderPiece(<Openable />)
    await user.click(screen.getByRole('button', { name: 'Ouvrir' }))
    const dialog = screen.getByRole<HTMLDialogElement>('dialog')
    const closing = vi.spyOn(dialog, 'close').mockImplementation(() => {
      dialog.open = false
    })
    tell(dialog, true)
    expect(closing).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('button', { name: 'Ouvrir' }))
    act(() => void dialog.dispatchEvent(new Event('close')))
    expect(screen.getByText('Quelque chose')).toBeTruthy()
    expect(dialog.open).toBe(true)
  })
})
