import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'

export const taxonomiesRoutes = (_app: FastifyInstance, _deps: Dependencies): void => undefined
