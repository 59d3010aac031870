import { problemMessage } from '#web/platform/api/problem.messages.ts'
import { useT } from '#web/platform/i18n/t.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { close, retry } from '#web/ui/ui.messages.ts'
import * as text from './favourite-failure.messages.ts'

type FavouriteFailureProps = {
  isOpen: boolean
  error: Error
  /** What was wanted: the offer kept, or let go. */
  isKept: boolean
  onRetry: () => void
  onClose: () => void
}

/** The bookmark is back as it was; why, and how to try again. */
export const FavouriteFailure = ({ isOpen, error, isKept, onRetry, onClose }: FavouriteFailureProps) => {
  const t = useT()
  return (
    <Dialog title={t(isKept ? text.notAdded : text.notRemoved)} isOpen={isOpen} onClose={onClose}>
      <div className="stack mt-2">
        <p>{t(problemMessage(error))}</p>
        <p className="cluster">
          <Button look="primary" icon="rotate-cw" onClick={onRetry}>
            {t(retry)}
          </Button>
          <Button look="plain" onClick={onClose}>
            {t(close)}
          </Button>
        </p>
      </div>
    </Dialog>
  )
}
