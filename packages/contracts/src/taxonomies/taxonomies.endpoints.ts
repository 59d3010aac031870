import { defineEndpoint } from '../http/endpoint.ts'
import { taxonomiesSchema } from './taxonomy.ts'

export const getTaxonomiesEndpoint = defineEndpoint({
  method: 'GET',
  path: '/taxonomies',
  access: 'public',
  revalidates: true,
  success: { status: 200, body: taxonomiesSchema },
  problems: [],
})
