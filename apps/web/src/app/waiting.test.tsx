import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { Waiting } from './waiting.tsx'

describe('a page of which nothing is known yet', () => {
  it.each([
    ['/fr/espace/profil', true],
    ['/fr/recrutement', true],
    ['/fr/administration/recruteurs', true],
    ['/fr/offres', false],
    ['/fr/offres/MER-2026-0409/technicien/postuler', false],
  ])('keeps the place of what comes at %s, of a menu where there is one', (path, hasMenu) => {
    const { container } = render(
      <MemoryRouter initialEntries={[path]}>
        <Waiting />
      </MemoryRouter>,
    )
    expect(screen.getAllByText('Chargement en cours')).toHaveLength(1)
    expect(container.querySelector('[aria-busy="true"] .split > .index') !== null).toBe(hasMenu)
    expect(container.querySelector('[aria-busy="true"] .trail > .crumbs')).not.toBeNull()
  })
})
