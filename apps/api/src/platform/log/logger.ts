import pino, { type DestinationStream, type Logger } from 'pino'
import { describeError } from './describe-error.ts'

/**
 * No personal data: requests are logged by method, route pattern, status and time, never by address, query or body.
 * Redaction is the second lock, for what an error object may carry along.
 */
export const createLogger = (level: string, destination: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      redact: {
        paths: ['req.headers', 'res.headers', '*.password', '*.token', '*.email', 'err.parameters', 'err.detail'],
        remove: true,
      },
      serializers: {
        err: (error: unknown) => (error instanceof Error ? describeError(error) : { type: typeof error }),
      },
    },
    destination,
  )

export type { Logger }
