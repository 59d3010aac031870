import { ApiProblem } from '@portal/contracts/http/client'
import type { Message } from '@portal/contracts/i18n/message'
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemMessage } from '#web/platform/api/problem.messages.ts'
import type { UploadProgress } from '#web/platform/api/upload.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { useAnnounce } from './live-region.tsx'
import { uploadDone } from './upload.messages.ts'

export type UploadItem = {
  id: number
  file: File
  sentBytes: number
  totalBytes: number
  /** `refused` for good (another file is needed); `failed` may be tried again. */
  state: 'sending' | 'refused' | 'failed'
  reason?: Message
}

type Send<T> = (
  file: File,
  watch: { onProgress: (progress: UploadProgress) => void; signal: AbortSignal },
) => Promise<T>

type UploadOptions<T> = {
  send: Send<T>
  /** What can be told before anything leaves: type, size, room. Null when the file may go. */
  refuse?: (file: File) => Message | null
  onDone: (result: T) => void
  /** There is room for one: a file chosen later takes the place of the one on its way, whichever would have arrived first. */
  isSingle?: boolean
}

const isFinal = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.status < 500 && error.problem.status !== 429

/** Files on their way: each with its progress, cancelled or tried again one by one; a refused one stays listed with its reason. */
export const useUploads = <T>({ send, refuse, onDone, isSingle = false }: UploadOptions<T>) => {
  const t = useT()
  const announce = useAnnounce()
  const [items, setItems] = useState<UploadItem[]>([])
  const lastId = useRef(0)
  const running = useRef(new Map<number, AbortController>())

  const abortAll = useCallback(() => {
    for (const controller of running.current.values()) controller.abort()
  }, [])
  useEffect(() => abortAll, [abortAll])

  const change = (id: number, changes: Partial<UploadItem>) =>
    setItems((known) => known.map((item) => (item.id === id ? { ...item, ...changes } : item)))
  const drop = (id: number) => setItems((known) => known.filter((item) => item.id !== id))

  const start = async (id: number, file: File) => {
    if (isSingle) abortAll()
    const controller = new AbortController()
    running.current.set(id, controller)
    try {
      const result = await send(file, { signal: controller.signal, onProgress: (progress) => change(id, progress) })
      drop(id)
      announce(t(uploadDone(file.name)))
      onDone(result)
    } catch (error) {
      if (controller.signal.aborted) drop(id)
      else {
        const reason = problemMessage(error)
        change(id, { state: isFinal(error) ? 'refused' : 'failed', reason })
        announce(`${file.name}. ${t(reason)}`)
      }
    } finally {
      running.current.delete(id)
    }
  }

  const add = (files: Iterable<File>) => {
    const refused: string[] = []
    for (const file of files) {
      const id = ++lastId.current
      const reason = refuse?.(file)
      const item: UploadItem = { id, file, sentBytes: 0, totalBytes: file.size, state: 'sending' }
      setItems((known) => [...known, reason ? { ...item, state: 'refused', reason } : item])
      if (reason) refused.push(`${file.name}. ${t(reason)}`)
      else void start(id, file)
    }
    // At once: of several things said in one go, only the last would be heard.
    if (refused.length > 0) announce(refused.join(' '))
  }

  return {
    items,
    add,
    cancel: (id: number) => running.current.get(id)?.abort(),
    retry: (item: UploadItem) => {
      const { reason: _, ...rest } = item
      setItems((known) =>
        known.map((other) => (other.id === item.id ? { ...rest, sentBytes: 0, state: 'sending' } : other)),
      )
      void start(item.id, item.file)
    },
    dismiss: drop,
  }
}
