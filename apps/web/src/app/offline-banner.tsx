import { useSyncExternalStore } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import * as text from './app.messages.ts'

const subscribe = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export const OfflineBanner = () => {
  const t = useT()
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status">
      {!isOnline && (
        <div className="offline">
          <p className="wrap">{t(text.offline)}</p>
        </div>
      )}
    </div>
  )
}
