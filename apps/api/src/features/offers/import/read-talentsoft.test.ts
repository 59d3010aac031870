import { getOfferEndpoint } from '@portal/contracts/offers/offers.endpoints'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestImport } from '#api/testing/imports.ts'
import type { ImportFormat } from './import-source.ts'

const { client, importFile, stored, empty, close } = await createTestImport()
beforeEach(empty)
afterAll(close)

const header =
  'OfferID;Offer_Reference_;JobDescriptionTranslation_JobTitle_;JobDescriptionTranslation_Description1_;JobDescription_Contract_;JobDescription_CustomFields_CustomCodeTableValue1_;JobDescription_CustomFieldsTranslation_LongText2_;Location_CustomFieldsTranslation_ShortText1_;Location_Department_Department_;Origin_Entity_;SchedulingData_DefaultPublicationBeginDate_;SchedulingData_DefaultPublicationEndDate_;Offer_OfferStatus_'
const row = (reference: string, more = '') =>
  `1;${reference};Agent d'accueil (h/f);"Missions :\n- Accueillir ;\n- Orienter ""bien""";Emploi ouvert aux contractuels;C;Niveau IV (bac) - Expérience souhaitée : de 1 à 3 ans;ST DENIS CEDEX;Seine Saint-Denis (93);Mairie de Saint-Denis;04/11/2026 14:53;05/12/2026;Diffusée${more}`

describe('TalentSoft', () => {
  it('takes what its columns say, quoted line breaks included', async () => {
    expect(await importFile(`\uFEFF${header}\r\n${row('A 1')}\r\n`)).toMatchObject({ created: 1, refused: [] })
    expect(await stored('A 1')).toMatchObject({
      title: "Agent d'accueil (h/f)",
      html: expect.stringContaining('<p>Missions :</p><ul><li>Accueillir ;</li><li>Orienter "bien"</li></ul>'),
      city: 'Saint-Denis',
      cityCode: '93066',
      publishedAt: new Date('2026-11-04T13:53:00Z'),
      deadlineAt: new Date('2026-12-05T22:59:00Z'),
    })
    expect(await client(getOfferEndpoint, { params: { reference: 'a 1' } })).toMatchObject({
      contractType: { code: 'cdd' },
      corps: { code: 'cat-c' },
      studyLevel: { code: 'bac' },
      experienceLevel: { code: '1-4-ans' },
      structure: { name: 'Mairie de Saint-Denis' },
    })
  })

  it.each([
    ['ACHETEUSE/ACHETEUR (FPE - FP2ACH02)', 'ach', 'ACHETEUSE/ACHETEUR'],
    ['Chargée de relation (FPE - FP2USA03) ', 'usa', 'Chargée de relation'],
    ['Pilote de la production (FPE - FP2SIC14)', undefined, 'Pilote de la production'],
    ['Gestionnaire (FPH - 45F70)', undefined, 'Gestionnaire'],
    ['Jardinier (FPT - E1D/19)', undefined, 'Jardinier'],
    ['Cadre FP2', undefined, 'Cadre FP2'],
    ['Gestionnaire des ressources humaines', undefined, 'Gestionnaire des ressources humaines'],
    ['Non renseigné', undefined, undefined],
  ])('C1.3 reads the functional domain in the code of « %s », and nowhere else', async (job, domain, profession) => {
    await importFile(`${header};JobDescription_PrimaryProfile_\n${row('A', `;${job}`)}`)
    const offer = await client(getOfferEndpoint, { params: { reference: 'A' } })
    expect([offer.functionalDomain?.code, offer.profession?.label.fr]).toEqual([domain, profession])
  })

  it('counts lines as an editor does', async () => {
    const late = row('B').replace('05/12/2026', '31/02/2026')
    const { refused } = await importFile(`${header}\n${row('A')}\n${late}\n${row('A')}\n`)
    expect(refused.map(({ line }) => line)).toEqual([5, 8])
  })

  it.each<[string, string | Buffer, ImportFormat | 'auto']>([
    [
      'other delimiters and orders',
      'Offer_Reference_,JobDescriptionTranslation_JobTitle_,JobDescriptionTranslation_Description1_\nA,"Titre, long",Texte',
      'auto',
    ],
    [
      'tabs',
      'JobDescriptionTranslation_JobTitle_\tOffer_Reference_\tJobDescriptionTranslation_Description1_\nTitre\tA\tTexte',
      'auto',
    ],
    ['Windows-1252', Buffer.from(`${header}\n${row('A')}`, 'latin1'), 'talentsoft'],
    ['a row with columns too many', `${header}\n${row('A', ';;;;')}`, 'auto'],
  ])('is liberal with %s', async (_, file, format) => {
    expect(await importFile(file, { format })).toMatchObject({ created: 1, refused: [] })
    expect((await stored('A'))?.status).toBe('published')
  })

  it('takes a status that is not « diffusée » for what it says', async () => {
    await importFile(
      `${header}\n${row('A').replace('Diffusée', 'Archivée')}\n${row('B').replace('Diffusée', 'Brouillon')}`,
    )
    expect([(await stored('A'))?.status, (await stored('B'))?.status]).toEqual(['closed', 'draft'])
  })
})
