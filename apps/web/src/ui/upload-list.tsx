import { useT } from '#web/platform/i18n/t.ts'
import { useFormat } from '#web/platform/i18n/use-format.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './look/upload.css'
import { Progress } from './meter.tsx'
import { cancel, retry } from './ui.messages.ts'
import { refusedPrefix, remove, uploadChecking, uploadOf, uploadProgress } from './upload.messages.ts'
import type { UploadItem, useUploads } from './use-uploads.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

type UploadListProps = { uploads: Pick<ReturnType<typeof useUploads>, 'items' | 'cancel' | 'retry' | 'dismiss'> }

const Sending = ({ item, onCancel }: { item: UploadItem; onCancel: () => void }) => {
  const t = useT()
  const format = useFormat()
  const { file, sentBytes, totalBytes } = item
  const percent = totalBytes > 0 ? (sentBytes / totalBytes) * 100 : 0
  const isSent = totalBytes > 0 && sentBytes >= totalBytes
  return (
    <li>
      <span className="file">
        <Icon name="file-text" />
        <span>
          <strong>{file.name}</strong>
          <br />
          <span className="small soft num">
            {t(
              isSent
                ? uploadChecking
                : uploadProgress(format.bytes(sentBytes), format.bytes(totalBytes), format.percent(percent)),
            )}
          </span>
        </span>
      </span>
      <Button look="plain" onClick={onCancel}>
        {t(cancel)} <VisuallyHidden>{file.name}</VisuallyHidden>
      </Button>
      <Progress percent={Math.round(percent)} label={t(uploadOf(file.name))} />
    </li>
  )
}

type RefusedProps = { item: UploadItem; onRetry: () => void; onDismiss: () => void }

const Refused = ({ item: { file, reason, state }, onRetry, onDismiss }: RefusedProps) => {
  const t = useT()
  return (
    <li className="refused with-action">
      <div>
        <span className="file">
          <Icon name="file-x" />
          <strong>{file.name}</strong>
        </span>
        <p className="error">
          <Icon name="circle-alert" />
          <span>
            {state === 'refused' && <VisuallyHidden>{t(refusedPrefix)}</VisuallyHidden>}
            {reason && t(reason)}
          </span>
        </p>
      </div>
      <span className="cluster">
        {state === 'failed' && (
          <Button icon="rotate-cw" onClick={onRetry}>
            {t(retry)} <VisuallyHidden>{file.name}</VisuallyHidden>
          </Button>
        )}
        <Button look="plain" onClick={onDismiss}>
          {t(remove)} <VisuallyHidden>{file.name}</VisuallyHidden>
        </Button>
      </span>
    </li>
  )
}

/** Files on their way and files refused, among the rows of the documents they join. */
export const UploadList = ({ uploads: { items, cancel: onCancel, retry: onRetry, dismiss } }: UploadListProps) =>
  items.length > 0 && (
    <ul className="lines">
      {items.map((item) =>
        item.state === 'sending' ? (
          <Sending key={item.id} item={item} onCancel={() => onCancel(item.id)} />
        ) : (
          <Refused key={item.id} item={item} onRetry={() => onRetry(item)} onDismiss={() => dismiss(item.id)} />
        ),
      )}
    </ul>
  )
