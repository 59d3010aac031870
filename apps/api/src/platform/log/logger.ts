import pino, { type Logger } from 'pino'

/**
 * No personal data: requests are logged by method, route pattern, status and time, never by address, query or body.
 * Redaction is the second lock, for what an error object may carry along.
 */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    redact: {
      paths: ['req.headers', 'res.headers', '*.password', '*.token', '*.email', 'err.parameters', 'err.detail'],
      remove: true,
    },
    serializers: {
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: error.message,
        code: error.code,
        stack: error.stack,
        cause: error.cause instanceof Error ? { message: error.cause.message, stack: error.cause.stack } : undefined,
      }),
    },
  })

export type { Logger }
