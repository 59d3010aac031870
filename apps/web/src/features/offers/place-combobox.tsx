import type { Place } from '@portal/contracts/places/places.endpoints'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCombobox } from 'downshift'
import { Fragment, useEffect } from 'react'
import { useT } from '#web/platform/i18n/t.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import * as text from './place.messages.ts'
import type { PlaceInputProps } from './place-input.ts'
import { optionName, placeName, placePath } from './place-name.ts'
import { placesQuery } from './places.queries.ts'
import { useTakenFocus } from './use-later-combobox.ts'
import { useSteadyHighlight } from './use-steady-highlight.ts'

/** The place field: propositions while typing, arrows and Enter to choose, Escape to leave. */
export const PlaceCombobox = ({ id, chosen, words, onWords, onChoose, hasFocus, ...described }: PlaceInputProps) => {
  const t = useT()
  const announce = useAnnounce()
  const input = useTakenFocus(hasFocus)
  const nameOf = (place: Place | null): string => (place ? t(placeName(place)) : '')
  const isAsked = words.trim() !== '' && words !== nameOf(chosen)
  const { data, isPlaceholderData } = useQuery({
    ...placesQuery(words),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const items = isAsked ? (data?.items ?? []) : []

  // What the words name without a doubt is taken without being pointed at; nothing else is.
  const isCertain = isAsked && !isPlaceholderData && data?.named.length === 1
  const meant = isCertain ? items.find(({ code }) => code === data.named[0]) : undefined

  const { isOpen, getInputProps, getMenuProps, getItemProps, highlightedIndex, setHighlightedIndex, closeMenu } =
    useCombobox<Place>({
      id,
      inputId: id,
      items,
      itemToString: nameOf,
      itemToKey: (item) => item?.code,
      selectedItem: chosen,
      inputValue: words,
      // Words were typed before this field took the plain one's place: they are asked about at once.
      initialIsOpen: hasFocus && isAsked,
      stateReducer: (state, { type, changes }) => {
        // The place of the address is known by its name: whether the words follow is for the field to say.
        if (type === useCombobox.stateChangeTypes.ControlledPropUpdatedSelectedItem)
          return { ...changes, inputValue: state.inputValue }
        return type === useCombobox.stateChangeTypes.InputBlur && state.highlightedIndex === -1 && meant
          ? { ...changes, selectedItem: meant, inputValue: nameOf(meant) }
          : changes
      },
      onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem),
      // A choice, or Escape: the words typed are said by the field itself, below.
      onInputValueChange: ({ inputValue }) => onWords(inputValue),
    })

  useSteadyHighlight(
    items.map(({ code }) => code),
    highlightedIndex,
    setHighlightedIndex,
  )

  const isShown = isOpen && isAsked && data !== undefined
  const hasItems = isShown && items.length > 0
  const said = isShown && !isPlaceholderData ? t(items.length > 0 ? text.placesFound(items.length) : text.noPlace) : ''
  useEffect(() => {
    if (said) announce(said)
  }, [said, announce])

  return (
    <>
      <input
        {...getInputProps({
          ref: input,
          name: 'place',
          placeholder: t(text.anywhere),
          autoComplete: 'off',
          'aria-labelledby': undefined,
          // Read here rather than from the state: React must see the new words in the same event, or the caret jumps.
          onChange: (event) => {
            const typed = (event.target as HTMLInputElement).value
            onWords(typed)
            if (typed.trim() === '') onChoose(null)
          },
          onKeyDown: (event) => {
            if (event.key !== 'Enter' || highlightedIndex !== -1) return
            Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
            closeMenu()
            // Else Enter searches, which says what is wrong.
            if (!isOpen || !meant) return
            event.preventDefault()
            onChoose(meant)
          },
          ...described,
        })}
      />
      <ul
        {...getMenuProps({ 'aria-label': t(text.place), 'aria-labelledby': undefined })}
        className="options"
        hidden={!hasItems}
      >
        {hasItems &&
          items.map((item, index) => (
            <li
              key={item.code}
              {...getItemProps({ item, index })}
              className={index === highlightedIndex ? 'is-active' : ''}
            >
              {t(optionName(item))}{' '}
              <span className="soft">
                {placePath(item).map(({ code, name }, depth, { length }) => (
                  // A line ends after an arrow, and never within a name.
                  <Fragment key={code}>
                    {depth > 0 && ' '}
                    <span className="whitespace-nowrap">
                      {t(name)}
                      {depth < length - 1 && ' →'}
                    </span>
                  </Fragment>
                ))}
              </span>
            </li>
          ))}
      </ul>
      {isShown && items.length === 0 && <p className="options">{t(text.noPlace)}</p>}
    </>
  )
}
