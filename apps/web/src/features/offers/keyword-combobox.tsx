import type { OfferSuggestion } from '@portal/contracts/offers/offer-suggestions'
import { shortestWord, suggestedWords } from '@portal/contracts/offers/search-parameters'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCombobox } from 'downshift'
import { useEffect } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { labelled } from '#web/ui/ui.messages.ts'
import type { KeywordInputProps } from './keyword-input.ts'
import { numberIn } from './number-in.ts'
import * as text from './offers.messages.ts'
import { suggestionsQuery } from './offers.queries.ts'
import * as form from './search-form.messages.ts'
import { useTakenFocus } from './use-later-combobox.ts'
import { useSteadyHighlight } from './use-steady-highlight.ts'

const keyOf = (item: OfferSuggestion): string =>
  `${item.kind} ${item.kind === 'title' ? item.title : item.kind === 'reference' ? item.reference : item.code}`

const noChanges = useCombobox.stateChangeTypes

/** Suggestions while typing: arrows and Enter to choose one, Enter alone to search the words, Escape to be left in peace. */
export const KeywordCombobox = ({ id, words, searched, onWords, onChoose, hasFocus, hintId }: KeywordInputProps) => {
  const t = useT()
  const announce = useAnnounce()
  const input = useTakenFocus(hasFocus)
  const isAsked = words.trim().length >= shortestWord && words.trim() !== searched
  // Each text has its own answer: a late one never takes the place of that of newer words.
  const { data, isPlaceholderData } = useQuery({
    ...suggestionsQuery(words),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const items = isAsked ? (data?.items ?? []) : []

  const { isOpen, getInputProps, getMenuProps, getItemProps, highlightedIndex, setHighlightedIndex, closeMenu } =
    useCombobox<OfferSuggestion>({
      id,
      inputId: id,
      items,
      // Only a title is words to search; any other choice leads elsewhere and leaves the words alone.
      itemToString: (item) => (item?.kind === 'title' ? item.title : words),
      itemToKey: (item) => item && keyOf(item),
      selectedItem: null,
      inputValue: words,
      // Words were typed before this field took the plain one's place: they are asked about at once.
      initialIsOpen: hasFocus && isAsked,
      stateReducer: (state, { type, changes }) =>
        // Leaving the field chooses nothing: the words typed are what was meant.
        type === noChanges.InputBlur ? { ...state, isOpen: false, highlightedIndex: -1 } : changes,
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) onChoose(selectedItem)
      },
      onInputValueChange: ({ inputValue }) => onWords(inputValue),
    })

  useSteadyHighlight(items.map(keyOf), highlightedIndex, setHighlightedIndex)

  const hasItems = isOpen && items.length > 0
  const said = hasItems && !isPlaceholderData ? t(form.suggestionsFound(items.length)) : ''
  useEffect(() => {
    if (said) announce(said)
  }, [said, announce])

  return (
    <>
      <input
        {...getInputProps({
          ref: input,
          name: 'q',
          type: 'search',
          autoComplete: 'off',
          enterKeyHint: 'search',
          maxLength: suggestedWords,
          placeholder: t(form.keywordExample),
          'aria-labelledby': undefined,
          'aria-describedby': hintId,
          'aria-expanded': hasItems,
          // As in the place field: React must see the new words in the same event, or the caret jumps.
          onChange: (event) => onWords((event.target as HTMLInputElement).value),
          onKeyDown: (event) => {
            // Nothing is chosen: Enter searches the words.
            if (event.key === 'Enter' && highlightedIndex === -1) {
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
              closeMenu()
            }
            // The browser would empty a search field.
            if (event.key === 'Escape' && hasItems) event.preventDefault()
          },
        })}
      />
      <ul
        {...getMenuProps({ 'aria-label': t(form.suggestions), 'aria-labelledby': undefined })}
        className="options"
        hidden={!hasItems}
      >
        {hasItems &&
          items.map((item, index) => (
            <li
              key={keyOf(item)}
              {...getItemProps({ item, index })}
              className={index === highlightedIndex ? 'is-active' : ''}
            >
              <SuggestionText item={item} />
            </li>
          ))}
      </ul>
    </>
  )
}

const SuggestionText = ({ item }: { item: OfferSuggestion }) => {
  const t = useT()
  const label =
    item.kind === 'profession'
      ? t(item.label)
      : item.kind === 'structure'
        ? item.name
        : item.kind === 'title'
          ? item.title
          : item.reference
  const detail =
    item.kind === 'reference'
      ? item.title
      : item.kind !== 'title' && t(text.offerCount(item.count, numberIn(item.count)))
  const kind = t(form.suggestionKinds[item.kind])
  return (
    <>
      {label} <span className="soft">{detail ? t(labelled(kind, detail)) : kind}</span>
    </>
  )
}
