import React, {
  AnchorHTMLAttributes,
  createContext,
  FunctionComponent,
  MouseEvent,
  ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react'
import { PageHistory } from './pageHistory'
import { pages, pathOf, Route, routeOf } from './routes'

/** Where to go: a page and its parameters, or an address. */
export interface NavigateOptions {
  page?: string
  params?: Record<string, string>
  to?: string
  /** Without the question mark. */
  query?: string
  replace?: boolean
}

/** What `useRuntime()` answers, as far as the dev store plays it. */
export interface Runtime {
  account: string
  workspace: string
  production: boolean
  page: string
  pages: Record<string, { path: string }>
  route: Route
  /** Undefined unless the store lives under a path of its host. */
  rootPath: string | undefined
  culture: {
    locale: string
    language: string
    availableLocales: string[]
    /** By ISO 3166, three letters. */
    country: string
    currency: string
  }
  query: Record<string, string>
  history: PageHistory
  /** False when there is no such page; then the browser has to go there. */
  navigate(options: NavigateOptions): boolean
}

const home: Runtime = {
  account: 'acme',
  workspace: 'master',
  production: false,
  page: 'store.home',
  pages,
  route: routeOf('/'),
  rootPath: undefined,
  culture: {
    locale: 'en',
    language: 'en',
    availableLocales: ['en'],
    country: 'USA',
    currency: 'USD',
  },
  query: {},
  history: { push() {}, replace() {}, listen: () => () => {} },
  navigate: () => true,
}

/**
 * The runtime's value. Without a provider, as in most tests: the home page, in
 * English, with a history in which nothing moves.
 */
export const RuntimeContext = createContext<Runtime>(home)

/**
 * The runtime of the page.
 * @see https://github.com/vtex-apps/render-runtime/blob/master/react/components/useRuntime.ts
 */
export function useRuntime(): Runtime {
  return useContext(RuntimeContext)
}

/** The address that navigating with these options leads to. */
export function addressOf(options: NavigateOptions): string | undefined {
  if (options.to) {
    return options.to
  }
  const path = options.page && pathOf(options.page, options.params)
  return path && (options.query ? `${path}?${options.query}` : path)
}

type LinkProps = NavigateOptions &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>

/**
 * A link that changes the page without loading it anew. As on the platform it
 * knows no `hash`: write it into `to`.
 */
export const Link: FunctionComponent<LinkProps> = (props) => {
  const { page, params, to, query, replace, onClick, children, ...rest } = props
  const options = { page, params, to, query, replace }
  const { navigate } = useRuntime()

  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (isForTheBrowser(event) || isElsewhere(to)) {
      return
    }
    onClick?.(event)
    if (navigate(options)) {
      event.preventDefault()
    }
  }

  return (
    <a href={addressOf(options) ?? '#'} {...rest} onClick={follow}>
      {children}
    </a>
  )
}

function isForTheBrowser(event: MouseEvent): boolean {
  const { metaKey, altKey, ctrlKey, shiftKey, button } = event
  return metaKey || altKey || ctrlKey || shiftKey || button !== 0
}

function isElsewhere(to = ''): boolean {
  return /^(https?:\/\/|\/\/|tel:|mailto:)/i.test(to)
}

/** Whether there is a page to draw on: false on the server. */
export const canUseDOM =
  typeof window !== 'undefined' && Boolean(window.document?.createElement)

// The server has no layout, and React warns of such an effect there.
const useEarlyEffect = canUseDOM ? useLayoutEffect : useEffect

/** True on the server and in the browser's first render, which must agree. */
export function useSSR(): boolean {
  const [isSSR, setIsSSR] = useState(true)
  useEarlyEffect(() => setIsSSR(false), [])
  return isSSR
}

/** Renders its children in the browser only, and `onSSR` before that. */
export const NoSSR: FunctionComponent<{ onSSR?: ReactNode }> = ({
  onSSR = null,
  children,
}) => <>{useSSR() ? onSSR : children}</>
