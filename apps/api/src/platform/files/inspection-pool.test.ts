import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { pdfFile } from '#api/testing/files.ts'
import { createInspectionPool, type InspectionLimits } from './inspection-pool.ts'

const limits: InspectionLimits = {
  threads: 1,
  waiting: 2,
  cpuMilliseconds: 10_000,
  wallMilliseconds: 20_000,
  heapMegabytes: 256,
  idleMilliseconds: 1000,
}

let directory: string
let plain: string
let slow: string
let heavy: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-pool-'))
  plain = join(directory, 'plain')
  slow = join(directory, 'slow')
  heavy = join(directory, 'heavy')
  await writeFile(plain, pdfFile())
  await writeFile(slow, Buffer.concat([pdfFile(), Buffer.from('1 0 obj('.repeat(300_000))]))
  await writeFile(heavy, pdfFile({ extra: [`[${'[1] '.repeat(700_000)}]`] }))
})
afterAll(() => rm(directory, { recursive: true }))

const withPool = async (
  changes: Partial<InspectionLimits>,
  run: (inspect: (path: string) => Promise<unknown>) => Promise<void>,
) => {
  const pool = createInspectionPool({ ...limits, ...changes })
  await run((path) => pool.inspect({ path, type: 'pdf' })).finally(pool.close)
}

describe('inspection pool', () => {
  it('stops a thread that works too much, and goes on with another', () =>
    withPool({ cpuMilliseconds: 150 }, async (inspect) => {
      expect(await inspect(slow)).toEqual({ refusal: 'file-damaged', reason: 'took too much work' })
      expect(await inspect(join(directory, 'none'))).toMatchObject({ refusal: 'file-damaged' })
    }))

  it('stops a thread that takes too long', () =>
    withPool({ wallMilliseconds: 100 }, async (inspect) => {
      expect(await inspect(slow)).toEqual({ refusal: 'file-damaged', reason: 'took too long' })
    }))

  it('survives a thread that runs out of memory', () =>
    withPool({ heapMegabytes: 24 }, async (inspect) => {
      expect(await inspect(heavy)).toMatchObject({
        refusal: 'file-damaged',
        reason: expect.stringContaining('memory limit'),
      })
      expect(await inspect(plain)).toEqual({ type: 'pdf', pages: 1 })
    }))

  it('has files wait for a thread, in the order they came', () =>
    withPool({}, async (inspect) => {
      const order: string[] = []
      const note = (name: string) => () => order.push(name)
      await Promise.all([
        inspect(slow).then(note('slow')),
        inspect(plain).then(note('second')),
        inspect(plain).then(note('third')),
      ])
      expect(order).toEqual(['slow', 'second', 'third'])
    }))

  it('ASVS 15.2.2 lets two wait, and asks the others to come back', () =>
    withPool({}, async (inspect) => {
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => inspect(plain)))
      expect(outcomes.map(({ status }) => status)).toEqual([
        ...['fulfilled', 'fulfilled', 'fulfilled'],
        ...['rejected', 'rejected'],
      ])
      expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'service-busy', retryAfterSeconds: 5 } })
      expect(await inspect(plain)).toEqual({ type: 'pdf', pages: 1 })
    }))

  it('uses a thread again after a good file, and lets it go when idle', () =>
    withPool({}, async (inspect) => {
      const started: Worker[] = []
      const note = (thread: Worker) => void started.push(thread)
      process.on('worker', note)
      onTestFinished(() => void process.off('worker', note))
      for (let count = 0; count < 2; count += 1) expect(await inspect(plain)).toEqual({ type: 'pdf', pages: 1 })
      expect(started).toHaveLength(1)
      for (const thread of started) await once(thread, 'exit')
      expect(await inspect(plain)).toEqual({ type: 'pdf', pages: 1 })
      expect(started).toHaveLength(2)
    }))
})
