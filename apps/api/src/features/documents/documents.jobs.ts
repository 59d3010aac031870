import type { Dependencies } from '#api/dependencies.ts'
import type { JobHandler } from '#api/platform/jobs/jobs.ts'
import { deleteUnusedFile } from './delete-unused-file.ts'
import { sweepStoredFiles } from './sweep-stored-files.ts'

export const deleteStoredFileJob = 'delete-stored-file'
const sweepStoredFilesJob = 'sweep-stored-files'

/** Bytes go after the row that named them, and only once that change is committed: a failed change loses nothing. */
const deleteStoredFileHandler = (
  deps: Pick<Dependencies, 'db' | 'storage'>,
): JobHandler<{ readonly storageKey: string }> => ({
  name: deleteStoredFileJob,
  handle: async (batch) => {
    for (const { storageKey } of batch) await deleteUnusedFile(deps, storageKey)
  },
})

const sweepStoredFilesHandler = (deps: Pick<Dependencies, 'db' | 'storage' | 'clock' | 'log'>): JobHandler => ({
  name: sweepStoredFilesJob,
  schedule: '40 2 * * *',
  handle: () => sweepStoredFiles(deps),
})

export const documentsJobs = (deps: Pick<Dependencies, 'db' | 'storage' | 'clock' | 'log'>): JobHandler[] => [
  deleteStoredFileHandler(deps),
  sweepStoredFilesHandler(deps),
]
