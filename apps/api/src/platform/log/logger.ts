import pino, { type DestinationStream, type Logger, type LoggerOptions } from 'pino'

/**
 * No personal data: requests are logged by method, route pattern, status and time, never by address, query or body.
 * Redaction is the second lock, for what an error object may carry along.
 */
export const createLogger = (level: string, destination?: DestinationStream): Logger => {
  const options: LoggerOptions = {
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
  }
  return destination ? pino(options, destination) : pino(options)
}

export type { Logger }
