import { ApiProblem } from '@portal/contracts/http/client'
import { problemSchema } from '@portal/contracts/http/problem'
import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { NetworkFailure } from '#web/platform/api/api.ts'
import type { UploadProgress } from '#web/platform/api/upload.ts'
import { renderPiece } from '#web/testing/render.tsx'
import { problem } from '#web/testing/server.ts'
import { DropZone } from './drop-zone.tsx'
import { UploadList } from './upload-list.tsx'
import { useUploads } from './use-uploads.ts'

type Sent = { onProgress: (progress: UploadProgress) => void; signal: AbortSignal }
type Send = (file: File, watch: Sent) => Promise<string>

const Uploads = ({ send, onDone, isSingle }: { send: Send; onDone: (name: string) => void; isSingle?: boolean }) => {
  const tooBig = { fr: 'Trop lourd.', en: 'Too big.' }
  const uploads = useUploads({
    send,
    onDone,
    ...(isSingle && { isSingle }),
    refuse: (file) => (file.size > 10 ? tooBig : null),
  })
  return (
    <>
      <UploadList uploads={uploads} />
      <DropZone label="CV" hint="PDF" accept=".pdf" isMultiple={!isSingle} onFiles={uploads.add} />
    </>
  )
}

const file = (content = 'pdf') => new File([content], 'cv.pdf', { type: 'application/pdf' })
const input = () => screen.getByLabelText('Choisir un fichier, CV')

const renderUploads = async (send: Send, isSingle = false) => {
  const onDone = vi.fn()
  const view = await renderPiece(<Uploads send={send} onDone={onDone} isSingle={isSingle} />)
  await screen.findByLabelText('Choisir un fichier, CV')
  return { ...view, onDone }
}

describe('uploads', () => {
  it('C2.6 shows the progress in %, then says the file is there', async () => {
    let sent: Sent | undefined
    let finish = (_: string) => {}
    const { user, onDone } = await renderUploads(
      (_, watch) =>
        new Promise((resolve) => {
          sent = watch
          finish = resolve
        }),
    )
    await user.upload(input(), file())
    act(() => sent?.onProgress({ sentBytes: 62, totalBytes: 100 }))
    expect(screen.getByRole('progressbar', { name: 'Envoi de cv.pdf' }).getAttribute('value')).toBe('62')
    expect(screen.getByText(/62 %/)).toBeTruthy()
    await act(async () => finish('done'))
    expect(onDone).toHaveBeenCalledWith('done')
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.getByText('cv.pdf est ajouté.')).toBeTruthy()
  })

  it('C2.6 keeps the file chosen last where there is room for one, whichever arrives first', async () => {
    const finishes: ((name: string) => void)[] = []
    const { user, onDone } = await renderUploads(
      (_, { signal }) =>
        new Promise((resolve, reject) => {
          finishes.push(resolve)
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
      true,
    )
    await user.upload(input(), file())
    await user.upload(input(), file('pdf 2'))
    expect(screen.getAllByRole('progressbar')).toHaveLength(1)
    await act(async () => finishes[1]?.('second'))
    await act(async () => finishes[0]?.('first'))
    expect(onDone.mock.calls).toEqual([['second']])
  })

  it('C2.6 keeps the file tried again where there is room for one, rather than the one on its way', async () => {
    const ends: { resolve: (name: string) => void; reject: (error: Error) => void }[] = []
    const { user, onDone } = await renderUploads((_, { signal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      ends.push({ resolve, reject })
      signal.addEventListener('abort', () => reject(signal.reason))
      return promise
    }, true)
    await user.upload(input(), file())
    await act(async () => ends[0]?.reject(new NetworkFailure('gone')))
    await user.upload(input(), file('pdf 2'))
    await user.click(screen.getByRole('button', { name: /^Réessayer/ }))
    expect(screen.getAllByRole('progressbar')).toHaveLength(1)
    await act(async () => ends[1]?.resolve('second'))
    await act(async () => ends[2]?.resolve('again'))
    expect(onDone.mock.calls).toEqual([['again']])
  })

  it('refuses at once what cannot go, keeps it listed with its reason until it is removed', async () => {
    const send = vi.fn(async () => 'done')
    const { user } = await renderUploads(send)
    await user.upload(input(), file('far too long'))
    expect(screen.getByText('Trop lourd.')).toBeTruthy()
    expect(send).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Retirer cv.pdf' }))
    expect(screen.queryByText('Trop lourd.')).toBeNull()
  })

  it('WCAG 4.1.3 says of every file refused in one go why it is', async () => {
    const { user } = await renderUploads(vi.fn(async () => 'done'))
    const named = (name: string) => new File(['far too long'], name, { type: 'application/pdf' })
    await user.upload(input(), [named('one.pdf'), named('two.pdf')])
    expect(await screen.findByText('one.pdf. Trop lourd. two.pdf. Trop lourd.')).toBeTruthy()
  })

  it('offers another try after a lost network, none after a refusal of the server', async () => {
    const refusal = new ApiProblem(problemSchema.parse(await problem('file-encrypted').json()))
    const errors: Error[] = [new NetworkFailure('x'), refusal]
    const { user } = await renderUploads(async () => {
      throw errors.shift()
    })
    await user.upload(input(), file())
    await user.click(await screen.findByRole('button', { name: 'Réessayer cv.pdf' }))
    expect(await screen.findByText(/mot de passe/, { selector: '.error span' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Réessayer/ })).toBeNull()
  })

  it('cancels: the file leaves the list, and nothing is said of it', async () => {
    const { user, onDone } = await renderUploads(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
        }),
    )
    await user.upload(input(), file())
    await user.click(screen.getByRole('button', { name: 'Annuler cv.pdf' }))
    expect(screen.queryByText('cv.pdf')).toBeNull()
    expect(onDone).not.toHaveBeenCalled()
  })
})
