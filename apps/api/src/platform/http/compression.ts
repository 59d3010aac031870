import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from './problem-error.ts'

/** What is written as text; a person's files are sent as they are. */
const compressible = /^text\/html|(?:\+|\/)(?:json|xml)(?:;|$)/
/** Under one packet there is nothing to gain, in bytes. */
const smallest = 1400

/**
 * Answers made on demand: quickly rather than tightly. Built files come compressed already. What a stranger chose may stand beside
 * what is somebody's in one kind of answer only, a page drawn for whoever is signed in: its address may come from any link, and it
 * holds their name. Led to from elsewhere, such a page is sent as it is ({@link sendUncompressed}), so that its length tells nothing
 * (BREACH); no other site can have the API answer in somebody's name, and tokens live in cookies and mails only. Bodies sent to the
 * API are not decompressed: one that says it is compressed is refused (RFC 9110, 15.5.16).
 */
export const registerCompression = async (app: FastifyInstance): Promise<void> => {
  await app.register(fastifyCompress, {
    globalDecompression: false,
    threshold: smallest,
    encodings: ['br', 'gzip'],
    customTypes: compressible,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  app.addHook('preParsing', async (request, reply) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (request.method === 'GET' || request.is404 || encoding.toLowerCase() === 'identity') return
    reply.header('accept-encoding', 'identity')
    throw problem('content-encoding-unsupported')
  })
}

/** The one door the plugin leaves for a single answer. */
export const sendUncompressed = (request: FastifyRequest): void => {
  request.headers['x-no-compression'] = '1'
}
