import { Worker } from 'node:worker_threads'
import type { FileType } from '@portal/contracts/policy/policy'
import { problem } from '../http/problem-error.ts'
import type { FileRefusalCode } from './file-refusal.ts'

/** `type`: what the name promises; undefined where the content is to tell. */
export type InspectionQuestion = { path: string; type: FileType | undefined }
export type InspectionAnswer = { type: FileType; pages?: number } | { refusal: FileRefusalCode; reason: string }

export type InspectionLimits = {
  /** Threads at work at the same moment; the other files wait their turn. */
  readonly threads: number
  /** Files that may wait; beyond, whoever sent one is asked to come back. */
  readonly waiting: number
  /** Of the thread's own time, so that a busy machine does not make good files look bad. */
  readonly cpuMilliseconds: number
  /** By the wall clock, should the processor's time not be known. */
  readonly wallMilliseconds: number
  readonly heapMegabytes: number
  /** How long a thread that has nothing to do is kept. */
  readonly idleMilliseconds: number
}

type Thread = { readonly worker: Worker; idleTimer?: NodeJS.Timeout }

const startThread = ({ heapMegabytes }: InspectionLimits): Thread => {
  const worker = new Worker(new URL('./inspection.worker.ts', import.meta.url), {
    // Nothing of ours to find there: no environment, no arguments, no terminal. Its output is left unread, since reading
    // it would keep the process from ending.
    env: {},
    argv: [],
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  })
  // A thread that dies while idle must not take the server with it; at work, `ask` listens too.
  worker.on('error', () => undefined)
  return { worker }
}

const stuck = (reason: string): InspectionAnswer => ({ refusal: 'file-damaged', reason })

const ask = ({ worker }: Thread, question: InspectionQuestion, limits: InspectionLimits) =>
  new Promise<{ answer: InspectionAnswer; isAlive: boolean }>((resolve) => {
    const finish = (answer: InspectionAnswer, isAlive: boolean) => {
      clearTimeout(wall)
      clearInterval(meter)
      worker.removeListener('message', onMessage)
      worker.removeListener('error', onError)
      worker.removeListener('exit', onExit)
      resolve({ answer, isAlive })
    }
    const onMessage = (answer: InspectionAnswer) => finish(answer, true)
    const onError = (error: unknown) => finish(stuck(String(error)), false)
    const onExit = () => finish(stuck('the reader stopped'), false)
    const wall = setTimeout(() => finish(stuck('took too long'), false), limits.wallMilliseconds)
    let before: NodeJS.CpuUsage | undefined
    const meter = setInterval(async () => {
      const usage = await worker.cpuUsage().catch(() => undefined)
      if (!usage) return
      before ??= usage
      const spent = (usage.user + usage.system - before.user - before.system) / 1000
      if (spent > limits.cpuMilliseconds) finish(stuck('took too much work'), false)
    }, 100)
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    worker.ref()
    worker.postMessage(question)
  })

/**
 * Reads files in threads of their own: a hostile one may loop or fill its heap, and is then refused as damaged while the
 * server goes on. A thread that met a damaged file does not serve again: whatever the file left behind dies with it.
 */
export const createInspectionPool = (limits: InspectionLimits) => {
  const idle: Thread[] = []
  const waiting: (() => void)[] = []
  let atWork = 0

  const enter = async (): Promise<void> => {
    if (atWork < limits.threads) atWork++
    else if (waiting.length >= limits.waiting) throw problem('service-busy', { retryAfterSeconds: 5 })
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else atWork--
  }
  const dismiss = (thread: Thread): void => {
    const index = idle.indexOf(thread)
    if (index >= 0) idle.splice(index, 1)
    clearTimeout(thread.idleTimer)
    void thread.worker.terminate()
  }
  const keep = (thread: Thread): void => {
    thread.worker.unref()
    thread.idleTimer = setTimeout(() => dismiss(thread), limits.idleMilliseconds).unref()
    idle.push(thread)
  }

  return {
    inspect: async (question: InspectionQuestion): Promise<InspectionAnswer> => {
      await enter()
      try {
        const thread = idle.pop() ?? startThread(limits)
        clearTimeout(thread.idleTimer)
        const { answer, isAlive } = await ask(thread, question, limits)
        if (isAlive && !('refusal' in answer && answer.refusal === 'file-damaged')) keep(thread)
        else dismiss(thread)
        return answer
      } finally {
        leave()
      }
    },
    /** Nothing needs it to end: idle threads do not hold the process. */
    close: (): void => {
      for (const thread of [...idle]) dismiss(thread)
    },
  }
}

export type InspectionPool = ReturnType<typeof createInspectionPool>
