import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { createPortChooser } from './ports.ts'

const listen = async (host: string) => {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  return { server, port: (server.address() as { port: number }).port }
}

it('steps over a port that is taken, and says so', async () => {
  const { server, port } = await listen('127.0.0.1')
  const lines: string[] = []
  const chosen = await createPortChooser((line) => lines.push(line))(port, 'portal')
  server.close()

  expect(chosen).toBeGreaterThan(port)
  expect(lines).toEqual([`Port ${port} is taken: the portal uses ${chosen}.`])
})

it('never gives the same port twice', async () => {
  const choose = createPortChooser(() => undefined)
  const ports = [await choose(0, 'one'), await choose(0, 'two'), await choose(0, 'three')]
  expect(new Set(ports).size).toBe(3)
})

it('steps over a port that is taken on every address', async () => {
  const { server, port } = await listen('0.0.0.0')
  const chosen = await createPortChooser(() => undefined)(port, 'portal')
  server.close()
  expect(chosen).not.toBe(port)
})
