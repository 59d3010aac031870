import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** What is written as text; a person's files are sent as they are. */
const compressible = /^text\/html|(?:\+|\/)(?:json|xml)(?:;|$)/
/** Under one packet there is nothing to gain, in bytes. */
const smallest = 1400

/**
 * Answers made on demand: quickly rather than tightly. Built files come compressed already. Nothing that is secret and can be guessed
 * letter by letter stands in an answer beside what a stranger chose (BREACH): tokens live in cookies and mails only. Bodies sent to
 * the API are not decompressed.
 */
export const registerCompression = async (app: FastifyInstance): Promise<void> => {
  await app.register(fastifyCompress, {
    globalDecompression: false,
    threshold: smallest,
    encodings: ['br', 'gzip'],
    customTypes: compressible,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
}
