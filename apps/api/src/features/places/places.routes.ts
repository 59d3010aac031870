import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'

export const placesRoutes = (_app: FastifyInstance, _deps: Dependencies): void => undefined
