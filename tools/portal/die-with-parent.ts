import { isMainThread } from 'node:worker_threads'

// Preloaded into what the tools start: a parent killed with -9 cannot say goodbye, but its end of the channel closes.
if (isMainThread && process.channel) {
  process.channel.unref()
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
}
