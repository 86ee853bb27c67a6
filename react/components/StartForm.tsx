import React, {
  FC,
  FocusEvent,
  FormEvent,
  KeyboardEvent,
  MouseEvent,
  useContext,
  useRef,
  useState,
} from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { NamesHidden } from '../hooks/namesHidden'
import type { BoxHandle } from '../hooks/useBox'
import type { FinderHandle } from '../hooks/useFinder'
import { useFirstFocus } from '../hooks/useFirstFocus'
import { useKeptInSight } from '../hooks/useKeptInSight'
import { useLoaded } from '../hooks/useLoaded'
import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { Reason } from '../hooks/useReason'
import { bareTerm, isWholeEmail, WhichCustomer } from '../modules/customerTerm'
import type { NotFound } from '../modules/registration'
import type { Problem } from '../modules/toolbarState'
import type { CartChoice } from '../typings/graphql'
import { ALERT_ID } from './Alert'
import { BoxNotes } from './BoxNotes'
import { ErrorBoundary } from './ErrorBoundary'
import type ReasonField from './ReasonField'

const loadFinder = () => import('./Finder')

const HANDLES = [
  'startForm',
  'customerLabel',
  'customerInput',
  'reason',
  'reasonLabel',
  'startButton',
] as const

/** The id of the box in which a customer is asked for. */
export const BOX_ID = 'telesales-toolbar-customer'
const LIST_ID = 'telesales-toolbar-customers'
const REASON_ID = 'telesales-toolbar-reason'
const POP_ID = 'telesales-toolbar-screen-pop'

const ABOUT_THE_CUSTOMER: Problem[] = [
  'INVALID_EMAIL',
  'OWN_EMAIL',
  'CUSTOMER_NOT_FOUND',
  'CUSTOMER_GONE',
]

interface Props {
  box: BoxHandle
  /** Somebody else sees the screen. */
  isScreenShared: boolean
  isStarting: boolean
  problem: Problem | null
  reason: Reason<typeof ReasonField>
  /** The ids of the last customers. */
  recents: string[]
  /** Without a search only whole emails are asked for. */
  hasSearch: boolean
  onRegister(notFound: NotFound): void
}

/**
 * The way to a customer. What was typed stays until it has worked. The box does
 * without its finder until that is loaded, and when it cannot be.
 */
export const StartForm: FC<Props> = ({
  box,
  hasSearch,
  isScreenShared,
  isStarting,
  onRegister,
  problem,
  reason,
  recents,
}) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const official = useOfficialHandles()
  const input = useRef<HTMLInputElement>(null)
  const finder = useRef<FinderHandle>(null)
  const [isInside, setInside] = useState(false)
  const [isComposing, setComposing] = useState(false)
  const [wanted, setWanted] = useState<object | null>(null)
  const [sent, setSent] = useState('')
  const [hasFinderCrashed, setFinderCrashed] = useState(false)
  const Finder = useLoaded(loadFinder, hasSearch ? wanted : null)
  const { isUntouched, popup, text, waiting } = box
  const isConcealed = useContext(NamesHidden) && box.isFilledIn
  const isEmail = isWholeEmail(text)
  const isSearchDown =
    (Finder === null || hasFinderCrashed) && text !== '' && !isEmail

  useFirstFocus(input, box.takeFocus, box.turn)
  useKeptInSight(input, problem)

  const start = (customer: WhichCustomer, cart?: CartChoice) => {
    if (!isStarting) {
      reason.start(customer, cart)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    box.touch()
    if (waiting && !popup.activeId) {
      start(waiting.customer, waiting.cart)
    } else if (finder.current) {
      finder.current.submit()
    } else if (isEmail || !hasSearch) {
      // A finder that comes later does not open over what follows.
      setSent(text)
      start({ email: bareTerm(text) })
    }
  }
  const press = (event: KeyboardEvent) => {
    // Whoever composes a character has all the keys.
    if (isStarting || event.nativeEvent.isComposing) {
      return
    }
    if (event.key === 'Enter' && (event.repeat || box.isTooSoon())) {
      event.preventDefault()
    } else if (finder.current?.press(event)) {
      event.preventDefault()
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault()
      box.type('')
    }
  }
  const pressBeside = (event: KeyboardEvent) => {
    if (
      event.key === 'Escape' &&
      event.target !== input.current &&
      popup.isShown
    ) {
      event.preventDefault()
      // First, since to come to the box may open it.
      input.current?.focus()
      finder.current?.press(event)
    }
  }
  const click = (event: MouseEvent) => {
    // The second click of two was not meant for what the first one has opened.
    if (event.detail > 1) {
      event.preventDefault()
    }
  }
  const enter = () => {
    setInside(true)
    setWanted((last) => last ?? {})
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // A window that is left for another one keeps its active element.
    const next = (relatedTarget ?? document.activeElement) as Node | null

    setInside(currentTarget.contains(next))
  }

  return (
    <form
      className={`${handles.startForm} ${official.loginForm} telesales-form ${reason.isShown ? 'telesales-form--reason' : ''}`}
      onBlur={leave}
      onFocus={enter}
      onKeyDown={pressBeside}
      onSubmit={submit}
    >
      <div className={`${official.loginFormContainer} telesales-field`}>
        <label
          className={`${handles.customerLabel} ${official.loginFormMessage} nowrap`}
          htmlFor={BOX_ID}
        >
          <FormattedMessage id="store/telesales-toolbar.customer" />
        </label>
        <div className={`${official.emailInput} telesales-input`}>
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: with those its role is combobox */}
          <input
            aria-activedescendant={popup.activeId}
            aria-autocomplete={hasSearch ? 'list' : undefined}
            aria-controls={popup.isExpanded ? LIST_ID : undefined}
            aria-describedby={
              problem ? ALERT_ID : isUntouched ? POP_ID : undefined
            }
            aria-expanded={hasSearch ? popup.isExpanded : undefined}
            aria-haspopup={hasSearch ? 'listbox' : undefined}
            aria-invalid={
              problem !== null && ABOUT_THE_CUSTOMER.includes(problem)
            }
            autoCapitalize="none"
            autoComplete="off"
            className={`${handles.customerInput} telesales-text ${isConcealed ? 'telesales-concealed' : ''} bg-base c-on-base ba b--muted-1 br2`}
            dir="auto"
            id={BOX_ID}
            onChange={(event) => {
              setSent('')
              box.type(event.target.value)
            }}
            onCompositionEnd={() => setComposing(false)}
            onCompositionStart={() => setComposing(true)}
            onFocus={() => finder.current?.enter()}
            onKeyDown={press}
            placeholder={intl.formatMessage({
              id: `store/telesales-toolbar.${
                hasSearch ? 'placeholder' : 'placeholderEmail'
              }`,
            })}
            readOnly={isStarting}
            ref={input}
            role={hasSearch ? 'combobox' : undefined}
            spellCheck={false}
            type="text"
            value={text}
          />
        </div>
        {Finder && (
          <ErrorBoundary onCrash={() => setFinderCrashed(true)}>
            <Finder
              box={input}
              id={LIST_ID}
              isComposing={isComposing}
              isInside={isInside && !isStarting}
              isUntouched={isUntouched || text === sent}
              onPopup={box.setPopup}
              onRegister={onRegister}
              onSearch={box.touch}
              onStart={start}
              recents={recents}
              ref={finder}
              text={text}
            />
          </ErrorBoundary>
        )}
        {reason.isShown && (
          <div className={`${handles.reason} telesales-reason`}>
            <label className={handles.reasonLabel} htmlFor={REASON_ID}>
              <FormattedMessage id="store/telesales-toolbar.reason" />{' '}
              {reason.isRequired && (
                <FormattedMessage id="store/telesales-toolbar.required" />
              )}
            </label>
            <div className="telesales-input">
              {reason.Field && (
                <reason.Field
                  box={box}
                  id={REASON_ID}
                  isConcealed={isScreenShared}
                  isReadOnly={isStarting}
                  reason={reason}
                />
              )}
            </div>
          </div>
        )}
        <button
          aria-disabled={isStarting}
          className={`${handles.startButton} ${official.loginButton} telesales-button br2 pointer bg-action-primary c-on-action-primary b--action-primary`}
          onClick={click}
          type="submit"
        >
          <span className={official.loginAsText}>
            <FormattedMessage id="store/telesales-toolbar.start" />
          </span>
        </button>
      </div>
      <BoxNotes
        id={POP_ID}
        isEmail={isEmail}
        isSearchDown={isSearchDown}
        isUntouched={isUntouched}
      />
    </form>
  )
}
