import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { pingDatabase } from '../db/ping.ts'

const patienceMs = 2000

const within = async (work: Promise<boolean>): Promise<boolean> =>
  Promise.race([work.catch(() => false), delay(patienceMs, false, { ref: false })])

/** Alive: the process answers. Ready: database, storage and queue answer too, and it is not on its way out. */
export const registerHealth = (
  app: FastifyInstance,
  { db, storage }: Pick<Dependencies, 'db' | 'storage'>,
  { isQueueReady, isClosing }: { isQueueReady: () => Promise<boolean>; isClosing: () => boolean },
): void => {
  const open = { config: { isOpen: true as const }, schema: { hide: true } as never }
  app.get('/health/live', open, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  )
  app.get('/health/ready', open, async (_request, reply) => {
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
