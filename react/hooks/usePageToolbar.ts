import { useLayoutEffect, useState } from 'react'
import { useApolloClient } from 'react-apollo'
import { usePixel } from 'vtex.pixel-manager'
import { useRuntime } from 'vtex.render-runtime'

import type { Settings } from '../core/settings'
import type { Toolbar } from '../core/toolbar'
import type { Platform } from '../ports/browserPorts'
import { openPageToolbar } from '../ports/pageToolbar'
import { useIsHiddenHere } from './useIsHiddenHere'

/**
 * The toolbar of the page: the one that there is, since VTEX makes the header
 * anew as the page changes, or a new one.
 *
 * @param outside what the browser would else do, or know, by itself
 */
export function usePageToolbar(
  settings: Settings,
  { openedWith, reload }: Pick<Platform, 'openedWith' | 'reload'>
): Toolbar {
  const client = useApolloClient()
  const { push } = usePixel()
  const { page, rootPath = '' } = useRuntime()
  const isHidden = useIsHiddenHere(settings.hiddenOn)
  const [toolbar] = useState(() =>
    openPageToolbar({ client, openedWith, push, reload, rootPath }, settings)
  )

  useLayoutEffect(() => {
    toolbar.send({ type: 'settingsChanged', settings })
  }, [settings, toolbar])
  useLayoutEffect(() => {
    toolbar.send({ type: 'pageChanged', id: page, isHidden })
  }, [isHidden, page, toolbar])

  return toolbar
}
