import { type ChangeEvent, type DragEvent, type ReactNode, useId, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { Icon } from './icon.tsx'
import './look/upload.css'
import { chooseFile, dropHere, takePhoto } from './upload.messages.ts'

type DropZoneProps = {
  /** Names the file input for whoever does not see what surrounds it. */
  label: string
  /** Types, size and number, said before anything is chosen. */
  hint: ReactNode
  /** `.pdf,.docx`. */
  accept: string
  /** Where pictures are accepted, a phone offers its camera. */
  takesPhotos?: boolean
  isMultiple?: boolean
  onFiles: (files: File[]) => void
}

/** Choose, drop or photograph. The native inputs do the work: they are what the keyboard and screen readers reach. */
export const DropZone = ({ label, hint, accept, takesPhotos = false, isMultiple = false, onFiles }: DropZoneProps) => {
  const t = useT()
  const id = useId()
  const [isOver, setIsOver] = useState(false)

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(currentTarget.files ?? [])])
    // The same file may be chosen again once it has been mended.
    currentTarget.value = ''
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const files = [...event.dataTransfer.files]
    onFiles(isMultiple ? files : files.slice(0, 1))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way in; the input inside has all the others
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <div className="cluster">
        <span className="small only-wide" aria-hidden="true">
          {t(dropHere)}
        </span>
        <span>
          <input
            className="hidden-visually"
            id={`${id}-file`}
            type="file"
            accept={accept}
            multiple={isMultiple}
            aria-label={`${t(chooseFile)}, ${label}`}
            aria-describedby={`${id}-hint`}
            onChange={onChange}
          />
          <label className="button" htmlFor={`${id}-file`}>
            <Icon name="upload" />
            {t(chooseFile)}
          </label>
        </span>
        {takesPhotos && (
          <span className="only-narrow">
            <input
              className="hidden-visually"
              id={`${id}-photo`}
              type="file"
              accept="image/*"
              capture="environment"
              aria-label={`${t(takePhoto)}, ${label}`}
              onChange={onChange}
            />
            <label className="button" htmlFor={`${id}-photo`}>
              <Icon name="camera" />
              {t(takePhoto)}
            </label>
          </span>
        )}
      </div>
      <p className="hint mt-1" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
