import React, {
  ComponentType,
  FunctionComponent,
  useEffect,
  useState,
} from 'react'
import { NoSSR } from './platform/render-runtime'
import { appBlocks, type AppBlock as Declared } from './theme'

type Component = ComponentType<Record<string, unknown>>

interface Props {
  block: Declared
  props: Record<string, unknown>
}

const sources = import.meta.glob<{ default: Component }>('../../react/*.tsx')
const fetched = new Map<string, Component>()

/**
 * A block of the app, mounted as its `render` in `store/interfaces.json` has it.
 * One that is `"lazy"` is fetched when it is first shown, and mounted a second
 * time as soon as it is rendered again.
 * @see https://github.com/vtex-apps/render-runtime/blob/master/react/components/ExtensionPoint/ComponentLoader.tsx
 */
export const AppBlock: FunctionComponent<Props> = (props) => {
  const { block, props: own, children } = props
  const Fetched = fetched.get(block.component)

  if (!Fetched) {
    return <FetchedLate {...props} />
  }
  const element = <Fetched {...own}>{children}</Fetched>

  return block.render === 'client' ? <NoSSR>{element}</NoSSR> : element
}

/** Fetches what comes with the page: all blocks that are not `"lazy"`. */
export async function fetchBlocks(): Promise<void> {
  const early = appBlocks().filter(({ render }) => render !== 'lazy')

  await Promise.all(early.map(({ component }) => fetchComponent(component)))
}

const FetchedLate: FunctionComponent<Props> = ({
  block: { component },
  props,
  children,
}) => {
  const [Fetched, setFetched] = useState<Component>()

  useEffect(() => {
    let isShown = true

    void fetchComponent(component).then((it) => isShown && setFetched(() => it))
    return () => {
      isShown = false
    }
  }, [component])

  return Fetched ? <Fetched {...props}>{children}</Fetched> : null
}

async function fetchComponent(name: string): Promise<Component> {
  const source = await sources[`../../react/${name}.tsx`]()

  fetched.set(name, source.default)
  return source.default
}
