import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { FileRefusedError } from './file-refusal.ts'
import { inspectContent } from './inspect-content.ts'
import type { InspectionAnswer, InspectionQuestion } from './inspection-pool.ts'

const answer = async ({ path, type }: InspectionQuestion): Promise<InspectionAnswer> => {
  try {
    return await inspectContent(type, await readFile(path))
  } catch (error) {
    if (error instanceof FileRefusedError) return { refusal: error.code, reason: error.message }
    // Our own files never fail to be read, so a failure comes from the content: what a reader chokes on is damaged.
    return { refusal: 'file-damaged', reason: String(error) }
  }
}

parentPort?.on('message', async (question: InspectionQuestion) => {
  parentPort?.postMessage(await answer(question))
})
