import { applicationCommentLimit, isApplicationLink } from '@portal/contracts/applications/application-extras'
import { type RefObject, useImperativeHandle, useRef, useState } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { TextField } from '#web/ui/text-field.tsx'
import { TextareaField } from '#web/ui/textarea-field.tsx'
import * as text from './apply.messages.ts'
import { useAutosave } from './use-autosave.ts'
import type { Draft } from './use-draft.ts'

/** Saves what was typed last; false when it cannot be saved as it is. */
export type SaveWords = () => Promise<boolean>

type ApplyWordsProps = { draft: Draft; save: RefObject<SaveWords> }

/** A11.4: what the person adds in their own words. */
export const ApplyWords = ({ draft, save }: ApplyWordsProps) => {
  const t = useT()
  const [isLinkWrong, setIsLinkWrong] = useState(false)
  const sentLink = useRef<string>(null)
  const comment = useAutosave(
    draft.draft.comment ?? '',
    (value, isLeaving) =>
      value.length <= applicationCommentLimit && draft.save({ comment: value.trim() || null }, isLeaving),
  )
  const isTooLong = comment.value.length > applicationCommentLimit
  const linkRefusal = draft.errorAt('link')
  const link = useAutosave(draft.draft.link ?? '', (value, isLeaving) => {
    const typed = value.trim()
    const isRight = typed === '' || isApplicationLink(typed)
    setIsLinkWrong(!isRight)
    // What was refused is not sent again as it is.
    if (!isRight || (linkRefusal && sentLink.current === typed)) return false
    sentLink.current = typed
    return draft.save({ link: typed || null }, isLeaving)
  })
  useImperativeHandle(save, () => async () => {
    const areSaved = await Promise.all([comment.flush(), link.flush()])
    return areSaved.every(Boolean)
  })
  return (
    <div className="stack">
      <TextareaField
        className="max-w-none"
        label={t(text.comment)}
        isOptional
        limit={applicationCommentLimit}
        rows={5}
        value={comment.value}
        onChange={(event) => comment.onChange(event.target.value)}
        onBlur={comment.onBlur}
        errorCode={isTooLong ? 'too_big' : undefined}
      />
      <TextField
        label={t(text.link)}
        isOptional
        hint={t(text.linkHint)}
        type="url"
        inputMode="url"
        autoComplete="url"
        value={link.value}
        onChange={(event) => link.onChange(event.target.value)}
        onBlur={link.onBlur}
        errorCode={isLinkWrong ? 'link-not-valid' : linkRefusal}
        errors={text.linkErrors}
      />
    </div>
  )
}
