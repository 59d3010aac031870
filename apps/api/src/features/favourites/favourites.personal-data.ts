import type { Database } from '#api/platform/db/database.ts'
import { deleteFavouritesOf, listFavouriteRows } from './favourites.repository.ts'

export const favouritesPersonalData = {
  tables: ['favourites'],
  purpose: {
    fr: 'Retrouver les offres que vous avez gardées.',
    en: 'Find the jobs you have kept.',
  },
  retention: {
    fr: 'Jusqu’à ce que vous les retiriez, ou jusqu’à la fin de votre compte.',
    en: 'Until you remove them, or until your account ends.',
  },
} as const

export const exportFavourites = async (
  db: Database,
  candidateId: string,
): Promise<{ reference: string; addedAt: string }[]> =>
  (await listFavouriteRows(db, candidateId)).map(({ reference, addedAt }) => ({
    reference,
    addedAt: addedAt.toISOString(),
  }))

export const eraseFavourites = (tx: Database, candidateId: string): Promise<void> => deleteFavouritesOf(tx, candidateId)
