import { onCallersGone } from './callers.ts'
import type { Launch, PortalAddresses } from './launch-portal.ts'

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Shows what was started, and leaves with it: on Ctrl-C, on SIGTERM, or because one of its parts ended. */
export const runUntilStopped = async (launch: Launch, show: (portal: PortalAddresses) => void): Promise<void> => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<{ reason: string; isFailure: boolean }>()
  // Not `once`: without a listener a second Ctrl-C would end us at once and leave the database running.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => ask({ reason: 'Stopping.', isFailure: false }))

  onCallersGone(() => ask({ reason: 'Stopping: whoever started us is gone.', isFailure: false }))

  const failed = launch.ready.then(show).then(
    () => new Promise<never>(() => undefined),
    (error: Error) => ({ reason: error.message, isFailure: true }),
  )
  const { reason, isFailure } = await Promise.race([asked, launch.ended, failed])
  say(`\n${reason}`)
  await launch.stop()
  process.exit(isFailure ? 1 : 0)
}
