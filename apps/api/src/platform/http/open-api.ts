import fastifySwagger from '@fastify/swagger'
import { apiBase } from '@portal/contracts/http/endpoint'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform } from 'fastify-type-provider-zod'
import type { Dependencies } from '#api/dependencies.ts'

/** OpenAPI 3.1 out of the contracts, as mounted: nothing of it is written twice. */
export const registerOpenApi = async (
  app: FastifyInstance,
  { policy }: Pick<Dependencies, 'policy'>,
): Promise<void> => {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `${policy.employer.portalName.en}, ${policy.employer.name.en}`, version: '1' },
      servers: [{ url: '/' }],
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  })
  app.get(`${apiBase}/openapi.json`, { config: { isOpen: true }, schema: { hide: true } as never }, async () =>
    app.swagger(),
  )
}
