import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'

export const helpRoutes = (_app: FastifyInstance, _deps: Dependencies): void => undefined
