import React, {
  FC,
  FocusEvent,
  FormEvent,
  KeyboardEvent,
  useRef,
  useState,
} from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { FinderHandle, Popup } from '../hooks/useFinder'
import { useFirstFocus } from '../hooks/useFirstFocus'
import { useLoaded } from '../hooks/useLoaded'
import { isWholeEmail, WhichCustomer } from '../modules/customerTerm'
import type { NotFound } from '../modules/registration'
import type { Problem } from '../modules/toolbarState'
import { ALERT_ID } from './Alert'
import { ErrorBoundary } from './ErrorBoundary'

const loadFinder = () => import('./Finder')

const HANDLES = [
  'startForm',
  'customerLabel',
  'customerInput',
  'startButton',
  'screenPop',
] as const

/** The id of the box in which a customer is asked for. */
export const BOX_ID = 'telesales-toolbar-customer'
const LIST_ID = 'telesales-toolbar-customers'
const POP_ID = 'telesales-toolbar-screen-pop'
const NO_POPUP: Popup = { isExpanded: false }

const ABOUT_THE_CUSTOMER: Problem[] = [
  'INVALID_EMAIL',
  'OWN_EMAIL',
  'CUSTOMER_NOT_FOUND',
]

interface Props {
  isStarting: boolean
  /** Whom a phone system has on the line. */
  popped?: string
  problem: Problem | null
  /** The ids of the last customers. */
  recents: string[]
  /** Whether the box gets the focus as it appears. */
  takesFocus: boolean
  /** Escape, in an empty box. */
  onEscape?(): void
  onRegister(notFound: NotFound): void
  onStart(customer: WhichCustomer): void
}

/**
 * The way to a customer. What was typed stays until it has worked. The box does
 * without its finder until that is loaded, and when it cannot be.
 */
export const StartForm: FC<Props> = ({
  isStarting,
  onEscape,
  onRegister,
  onStart,
  popped,
  problem,
  recents,
  takesFocus,
}) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const box = useRef<HTMLInputElement>(null)
  const finder = useRef<FinderHandle>(null)
  const [text, setText] = useState(popped ?? '')
  const [isUntouched, setUntouched] = useState(popped !== undefined)
  const [isInside, setInside] = useState(false)
  const [isFinderWanted, setFinderWanted] = useState(false)
  const [hasFinderCrashed, setFinderCrashed] = useState(false)
  const Finder = useLoaded(loadFinder, isFinderWanted)
  const [{ activeId, isExpanded }, setPopup] = useState(NO_POPUP)

  useFirstFocus(box, takesFocus)

  const type = (typed: string) => {
    setText(typed)
    setUntouched(false)
  }
  const start = (customer: WhichCustomer) => {
    if (!isStarting) {
      onStart(customer)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUntouched(false)
    if (finder.current) {
      finder.current.submit()
    } else if (Finder === null || hasFinderCrashed || isWholeEmail(text)) {
      start({ email: text.trim() })
    }
  }
  const press = (event: KeyboardEvent) => {
    // Whoever composes a character has all the keys.
    if (isStarting || event.nativeEvent.isComposing) {
      return
    }
    if (finder.current?.press(event)) {
      event.preventDefault()
    } else if (event.key === 'Escape') {
      text ? type('') : onEscape?.()
    }
  }
  const enter = () => {
    setInside(true)
    setFinderWanted(true)
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A window that is left for another one keeps its active element.
    const next = (relatedTarget ?? document.activeElement) as Node | null

    setInside(currentTarget.contains(next))
  }

  return (
    <form
      className={`${handles.startForm} relative mh3 mv1`}
      onBlur={leave}
      onFocus={enter}
      onSubmit={submit}
    >
      <div className="flex items-center">
        <label className={`${handles.customerLabel} nowrap`} htmlFor={BOX_ID}>
          <FormattedMessage id="store/telesales-toolbar.customer" />
        </label>
        <input
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          aria-controls={isExpanded ? LIST_ID : undefined}
          aria-describedby={
            problem ? ALERT_ID : isUntouched ? POP_ID : undefined
          }
          aria-expanded={isExpanded}
          aria-haspopup="listbox"
          aria-invalid={
            problem !== null && ABOUT_THE_CUSTOMER.includes(problem)
          }
          autoCapitalize="none"
          autoComplete="off"
          className={`${handles.customerInput} w-100 h2 ph3 mh3 bg-base c-on-base ba b--muted-2 br2`}
          dir="auto"
          id={BOX_ID}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          placeholder={intl.formatMessage({
            id: 'store/telesales-toolbar.placeholder',
          })}
          readOnly={isStarting}
          ref={box}
          role="combobox"
          size={36}
          spellCheck={false}
          type="text"
          value={text}
        />
        {Finder && (
          <ErrorBoundary
            onCrash={() => {
              setFinderCrashed(true)
              setPopup(NO_POPUP)
            }}
          >
            <Finder
              box={box}
              id={LIST_ID}
              isInside={isInside && !isStarting}
              isUntouched={isUntouched}
              onPopup={setPopup}
              onRegister={onRegister}
              onStart={start}
              recents={recents}
              ref={finder}
              text={text}
            />
          </ErrorBoundary>
        )}
        <button
          aria-disabled={isStarting}
          className={`${handles.startButton} h2 ph5 bg-action-primary c-on-action-primary bn br2 fw5 pointer`}
          type="submit"
        >
          <FormattedMessage id="store/telesales-toolbar.start" />
        </button>
      </div>
      {isUntouched && (
        <p className={`${handles.screenPop} ma0 pv1`} id={POP_ID}>
          <FormattedMessage
            id={`store/telesales-toolbar.${
              isWholeEmail(text) ? 'poppedEmail' : 'popped'
            }`}
          />
        </p>
      )}
    </form>
  )
}
