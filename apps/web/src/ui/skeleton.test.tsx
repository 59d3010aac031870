import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderPiece } from '#web/testing/render.tsx'
import { FieldsSkeleton, LedgerSkeleton, LinesSkeleton } from './skeleton.tsx'

describe('what stands in for a page on its way', () => {
  it('says once that it is loading, however many parts of it there are', async () => {
    const { container } = await renderPiece(
      <>
        <LinesSkeleton rows={2} />
        <LinesSkeleton rows={1} isMute />
        <FieldsSkeleton rows={3} isMute />
      </>,
    )
    expect(screen.getAllByText('Chargement en cours')).toHaveLength(1)
    expect(container.querySelectorAll('[aria-busy="true"]')).toHaveLength(3)
  })

  it('keeps its bones from the keyboard and from screen readers', async () => {
    const { container, user } = await renderPiece(<FieldsSkeleton rows={3} />)
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.tab()
    expect(document.activeElement).toBe(document.body)
    expect(container.querySelector('[aria-busy="true"] > [inert] .field')).not.toBeNull()
  })

  it('has the rows that follow, with as many lines', async () => {
    const { container } = await renderPiece(
      <LinesSkeleton rows={4} isCounted isTitled isTagged lines={2} action="buttons" />,
    )
    const rows = [...container.querySelectorAll('.lines > li')]
    expect(rows).toHaveLength(4)
    expect(rows[0]?.querySelectorAll('.bone')).toHaveLength(1 + 2 + 2 + 2)
  })

  // A bone alone would be an item of that grid, and as high as itself.
  it('has the line of the ledger’s head', async () => {
    const { container } = await renderPiece(<LedgerSkeleton rows={2} />)
    expect([...container.querySelectorAll('.ledger-head > *')].map(({ className }) => className)).toEqual([''])
    expect(container.querySelector('.ledger-head > span > .bone')).not.toBeNull()
  })
})
