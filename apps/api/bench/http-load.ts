import { Agent, get } from 'node:http'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

export type Load = {
  readonly port: number
  readonly paths: readonly string[]
  readonly clients: number
  readonly requests: number
}
export type LoadResult = { readonly latenciesMs: readonly number[]; readonly perSecond: number }

/** Asks the paths in turn, from so many clients at once, in a thread of its own: the server's is left to the server. */
export const putLoad = (load: Load): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: load })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const ask = (agent: Agent, port: number, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get({ agent, port, path, host: '127.0.0.1' }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode} ${path}`)),
      )
    }).once('error', reject)
  })

const run = async ({ port, paths, clients, requests }: Load): Promise<LoadResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const latenciesMs: number[] = []
  let next = 0
  const client = async () => {
    while (next < requests) {
      const path = paths[next % paths.length] ?? '/'
      next += 1
      const begin = performance.now()
      await ask(agent, port, path)
      latenciesMs.push(performance.now() - begin)
    }
  }
  const begin = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const perSecond = (1000 * latenciesMs.length) / (performance.now() - begin)
  agent.destroy()
  return { latenciesMs, perSecond }
}

if (!isMainThread && parentPort) parentPort.postMessage(await run(workerData as Load))
