import { ApiProblem } from '@portal/contracts/http/client'
import { defineEndpoint } from '@portal/contracts/http/endpoint'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { answer, problem, server } from '#web/testing/server.ts'
import { upload } from './upload.ts'

const endpoint = defineEndpoint({
  method: 'POST',
  path: '/me/documents',
  access: 'candidate',
  form: z.strictObject({ kind: z.string() }),
  success: { status: 201, body: z.object({ id: z.string() }) },
  problems: [],
})

const file = new File(['%PDF-1.7'], 'cv.pdf', { type: 'application/pdf' })
const call = { form: { kind: 'cv' }, file }
const watch = () => ({ onProgress: () => {}, signal: new AbortController().signal })

it('sends the fields, then the file, and reads the answer as its contract says', async () => {
  server.use(
    answer(endpoint, async ({ request }) => {
      const sent = await request.text()
      expect(sent.indexOf('name="kind"')).toBeGreaterThan(0)
      expect(sent.indexOf('filename="cv.pdf"')).toBeGreaterThan(sent.indexOf('name="kind"'))
      return { id: 'stored' }
    }),
  )
  expect(await upload(endpoint, call, watch())).toEqual({ id: 'stored' })
})

it('throws the problem of the API, with its delay', async () => {
  server.use(answer(endpoint, () => problem('too-many-requests', undefined, { 'retry-after': '30' })))
  const error: unknown = await upload(endpoint, call, watch()).catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(ApiProblem)
  expect(error).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 30 })
})

it('stops when it is cancelled, also before it began', async () => {
  const controller = new AbortController()
  controller.abort()
  await expect(upload(endpoint, call, { onProgress: () => {}, signal: controller.signal })).rejects.toThrow('Cancelled')
})
