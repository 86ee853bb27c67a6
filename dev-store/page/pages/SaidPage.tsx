import React, { FunctionComponent, useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import context from '../../../messages/context.json'
import type { Placed } from '../../said/everySentence'
import { neighbours } from '../../said/neighbours'

const APP = 'store/telesales-toolbar.'
const explained: Record<string, string> = context

/**
 * All that the bar ever says, in the language of this tab, to be read in one go: each
 * sentence in its place, with what may stand beside it; then every other text.
 */
export const SaidPage: FunctionComponent = () => {
  const { messages } = useIntl()
  const said = useMemo(neighbours, [])
  const others = Object.keys(messages).filter(
    (id) => !said.some((one) => one.said.id === id)
  )

  return (
    <>
      <h1 lang="en">All that the bar says</h1>
      {[...new Set(said.map((one) => one.said.place))].map((place) => (
        <section key={place}>
          <h2 lang="en">In the {place}</h2>
          <ul>
            {said
              .filter((one) => one.said.place === place)
              .map((one) => (
                <li key={one.said.id}>
                  <Text {...one.said} />
                  {one.beside.length > 0 && (
                    <details>
                      <summary lang="en">
                        beside {one.beside.length} others
                      </summary>
                      <ul>
                        {one.beside.map((other) => (
                          <li key={`${other.place} ${other.id}`}>
                            <Text {...other} />
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section>
        <h2 lang="en">What is no sentence: buttons, labels, settings</h2>
        <ul>
          {others.map((id) => (
            <li key={id}>
              {`${messages[id]}`} <Where id={id} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

const Text: FunctionComponent<Pick<Placed, 'id' | 'values'>> = ({
  id,
  values,
}) => (
  <>
    <FormattedMessage id={id} values={values} /> <Where id={id} />
  </>
)

const Where: FunctionComponent<{ id: string }> = ({ id }) => (
  <small lang="en">
    <code>{id.replace(APP, '')}</code> {explained[id]}
  </small>
)
