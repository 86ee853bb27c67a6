import emailSpellChecker from '@zootools/email-spell-checker'
import React, { FC, useState } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import { Message } from '../ui/Message'

const HANDLES = ['emailHint', 'emailHintButton'] as const

const MIN_DOMAIN_CHARACTERS = 9

/**
 * The library's, and those of VTEX's shoppers that it does not know. To a short
 * one, such as me.com, too many companies' domains are alike.
 */
const DOMAINS = [
  ...emailSpellChecker.POPULAR_DOMAINS.filter(
    ({ length }) => length >= MIN_DOMAIN_CHARACTERS
  ),
  ...['hotmail.com', 'outlook.com', 'live.com', 'yahoo.com', 'mail.com'],
  ...['uol.com.br', 'bol.com.br', 'terra.com.br', 'ig.com.br', 'globo.com'],
]
const TOP_LEVEL = [
  ...emailSpellChecker.POPULAR_TLDS,
  ...['com.ar', 'com.br', 'com.co', 'com.ec', 'com.mx', 'com.pe', 'com.uy'],
]

interface Props {
  email: string
  /** What was typed, if not this email itself. */
  typed?: string
  onAccept(email: string): void
}

/** What a mistyped email may be meant to be: a typo registers somebody else. */
export const EmailHint: FC<Props> = ({ email, onAccept, typed = email }) => {
  const { handles } = useCssHandles(HANDLES)
  const hint = hintOf(email.trim()) ?? (email === typed ? null : email)
  // The last one keeps its place for as long as the pointer is on it, so that nothing
  // comes to lie where it was pressed.
  const [pressed, setPressed] = useState<string | null>(null)
  const shown = hint ?? pressed
  const values = { email: shown }
  const visibility = hint ? undefined : 'hidden'

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the pointer has gone
    <div onMouseLeave={() => setPressed(null)}>
      <p
        aria-live="polite"
        className={`${handles.emailHint} ma0`}
        style={{ visibility }}
      >
        {shown && (
          <Message id="store/telesales-toolbar.didYouMean" values={values} />
        )}
      </p>
      {shown && (
        <button
          className={`${handles.emailHintButton} telesales-link ph0 bn bg-transparent pointer`}
          onClick={({ nativeEvent }) => {
            const { pointerType } = nativeEvent as PointerEvent

            setPressed(pointerType === 'mouse' ? shown : null)
            onAccept(shown)
          }}
          // In the bar's own row a phone shows no links.
          style={{ display: 'inline-block', visibility }}
          type="button"
        >
          <Message id="store/telesales-toolbar.useEmail" values={values} />
        </button>
      )}
    </div>
  )
}

function hintOf(email: string): string | null {
  const domain = emailSpellChecker.run({
    email,
    domains: DOMAINS,
    // Whoever has a domain of their own has not mistyped a country's.
    topLevelDomains: TOP_LEVEL,
    topLevelThreshold: 0.5,
    secondLevelDomains: ['yahoo', 'hotmail', 'live', 'outlook'],
    secondLevelThreshold: 1,
  })?.domain

  return domain ? email.replace(/@[^@]*$/, `@${domain}`) : null
}
