import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderPiece } from '#web/testing/render.tsx'
import { arc, gapsOf, needle, pointAt, ticks } from './dial.geometry.ts'
import { CompletenessDial, MissingParts } from './dial.tsx'

describe('the geometry of the dial', () => {
  it('goes from the left at 0 to the right at 100, over the top', () => {
    expect(pointAt(0, 138)).toEqual({ x: '22.00', y: '160.00' })
    expect(pointAt(50, 138)).toEqual({ x: '160.00', y: '22.00' })
    expect(pointAt(100, 138)).toEqual({ x: '298.00', y: '160.00' })
    expect(arc(0, 100)).toBe('M22.00 160.00A138 138 0 0 1 298.00 160.00')
  })

  it('draws one tick for 2 %', () => {
    expect(ticks(0, 100).split('M')).toHaveLength(52)
    expect(ticks(0, 70).split('M')).toHaveLength(37)
  })

  it('points at the share', () => expect(needle(50)).toBe('M160.00 72.00L160.00 24.00'))

  it('letters the missing parts one after the other, up to 100', () => {
    expect(gapsOf(72, [12, 10, 6])).toEqual([
      { letter: 'A', from: 72, to: 84, middle: 78 },
      { letter: 'B', from: 84, to: 94, middle: 89 },
      { letter: 'C', from: 94, to: 100, middle: 97 },
    ])
  })
})

describe('the dial', () => {
  const missing = [
    { label: 'Téléphone', to: '/fr/espace/profil#telephone', weight: 20 },
    { label: 'Nationalité', to: '/fr/espace/profil#nationalite', weight: 10 },
  ]

  it('A10.2 says the share to everyone, and leads to what is missing', async () => {
    await renderPiece(
      <>
        <CompletenessDial percent={70} missing={missing} />
        <MissingParts missing={missing} />
      </>,
    )
    expect((await screen.findByLabelText('Profil complet à 70 %')).getAttribute('value')).toBe('70')
    const links = screen.getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(missing.map(({ to }) => to))
    expect(links[0]?.textContent).toContain('+\u00A020')
  })

  it('E1.4 shows a complete profile without gaps', async () => {
    const { container } = await renderPiece(<CompletenessDial percent={100} missing={[]} />)
    await screen.findByLabelText('Profil complet à 100 %')
    expect(container.querySelectorAll('.gap')).toHaveLength(0)
  })
})
