import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Dependencies } from '#api/dependencies.ts'
import { pingDatabase } from '../db/ping.ts'

const alive = z.object({ status: z.literal('alive') })
const readiness = z.object({
  status: z.enum(['ready', 'unready']),
  database: z.boolean(),
  files: z.boolean(),
  queue: z.boolean(),
})

const patienceMs = 2000

const within = async (work: Promise<boolean>): Promise<boolean> =>
  Promise.race([work.catch(() => false), delay(patienceMs, false, { ref: false })])

/** Alive: the process answers. Ready: database, storage and queue answer too, and it is not on its way out. */
export const registerHealth = (
  app: FastifyInstance,
  { db, storage }: Pick<Dependencies, 'db' | 'storage'>,
  { isQueueReady, isClosing }: { isQueueReady: () => Promise<boolean>; isClosing: () => boolean },
): void => {
  const open = (name: string, summary: string, response: object) => ({
    config: { isOpen: true as const },
    schema: { operationId: name, summary, security: [{}], response },
  })
  app.get('/health/live', open('isAlive', 'Whether the process answers', { 200: alive }), async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  )
  const states = { 200: readiness, 503: readiness }
  app.get('/health/ready', open('isReady', 'Whether what it needs answers too', states), async (_request, reply) => {
    const [database, files, queue] = await Promise.all([
      within(pingDatabase(db)),
      within(storage.head(`health/${randomUUID()}`).then(() => true)),
      within(isQueueReady()),
    ])
    const isReady = database && files && queue && !isClosing()
    return reply
      .status(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'unready', database, files, queue })
  })
}
