import { suggestedWords } from '@portal/contracts/offers/search-parameters'
import { useT } from '#web/platform/i18n/t.ts'
import type { KeywordInputProps } from './keyword-input.ts'
import * as text from './search-form.messages.ts'
import { useLaterCombobox } from './use-later-combobox.ts'

const load = async () => (await import('./keyword-combobox.tsx')).KeywordCombobox

/**
 * A1.5, X11: a profession, words or a reference. The server draws a plain field, which takes words at once; suggestions come after
 * the page, and go on with what was typed meanwhile.
 */
export const KeywordField = (props: Omit<KeywordInputProps, 'hasFocus'>) => {
  const { id, words, onWords, hintId } = props
  const t = useT()
  const { input, later } = useLaterCombobox<KeywordInputProps>(load, words, onWords)

  return (
    <>
      <label htmlFor={id}>{t(text.keyword)}</label>
      {later ? (
        <later.Combobox {...props} hasFocus={later.hasFocus} />
      ) : (
        <input
          ref={input}
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={suggestedWords}
          placeholder={t(text.keywordExample)}
          aria-describedby={hintId}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      )}
    </>
  )
}
