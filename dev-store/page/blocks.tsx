import React, { FunctionComponent, ReactElement } from 'react'
import { AppBlock } from './AppBlock'
import { ErrorBoundary } from './ErrorBoundary'
import { BlockContext } from './platform/css-handles'
import { platformBlocks } from './platformBlocks'
import { appBlockOf, blockOf, interfaceOf } from './theme'

/** A block of the theme with all that is inside it. */
export const Block: FunctionComponent<{ name: string }> = ({ name }) => (
  <ErrorBoundary name={name}>{render(name)}</ErrorBoundary>
)

function render(name: string): ReactElement {
  const { props, inside } = blockOf(name)
  const children = inside.map((inner) => <Block key={inner} name={inner} />)

  const PlatformBlock = platformBlocks[interfaceOf(name)]
  if (PlatformBlock) {
    return <PlatformBlock {...props}>{children}</PlatformBlock>
  }

  const block = appBlockOf(name)
  if (!block) {
    return <Unknown name={name} />
  }

  const blockClass = String(props.blockClass ?? '')
  return (
    <BlockContext.Provider value={{ blockClass }}>
      <AppBlock block={block} props={{ ...props, ...slotsIn(props) }}>
        {children}
      </AppBlock>
    </BlockContext.Provider>
  )
}

/**
 * The blocks that props name: those whose own name begins with a capital.
 * @see https://developers.vtex.com/docs/guides/vtex-io-documentation-slots
 */
function slotsIn(
  props: Record<string, unknown>
): Record<string, FunctionComponent> {
  const names = Object.entries(props).filter(
    (entry): entry is [string, string] =>
      /^[A-Z]/.test(entry[0]) && typeof entry[1] === 'string'
  )
  return Object.fromEntries(names.map(([slot, name]) => [slot, slotOf(name)]))
}

const slots = new Map<string, FunctionComponent>()

/** The same component for the same block, so that it keeps its state. */
function slotOf(name: string): FunctionComponent {
  const known = slots.get(name) ?? (() => <Block name={name} />)
  slots.set(name, known)
  return known
}

const Unknown: FunctionComponent<{ name: string }> = ({ name }) => {
  throw new Error(`The theme uses "${name}", which no app declares.`)
}
