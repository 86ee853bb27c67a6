import { useContext, useEffect, useState } from 'react'

import type { Part } from '../core/events'
import type { Slice } from '../core/slice'
import type { Toolbar } from '../core/toolbar'
import { ToolbarContext } from './useToolbar'

/** What a page has loaded already, so that the next header has it at once. */
const loaded = new WeakMap<Toolbar, Map<Part, unknown>>()

/**
 * Loads a part of the bar when it is wanted: undefined until it is there, null
 * while it cannot be loaded. This is not React.lazy, since React 16.9 loses an
 * update of the state around a part that is suspended: what an operator types
 * just then.
 *
 * @param load stable
 */
export function usePart<Component>(
  part: Part,
  load: () => Promise<{ default?: Component; slice?: Slice }>,
  isWanted: boolean
): Component | null | undefined {
  const { state, toolbar } = useContext(ToolbarContext)
  const [, setFile] = useState<unknown>(null)
  const isMissing = state.missing.includes(part)
  const file = partsOf(toolbar).get(part) as { default?: Component } | undefined
  const isLacking = isWanted && !isMissing && !file

  useEffect(() => {
    let isHere = true

    if (isLacking) {
      load().then(
        (loadedFile) => {
          partsOf(toolbar).set(part, loadedFile)
          if (loadedFile.slice) {
            toolbar.extend(loadedFile.slice)
          }
          if (isHere) {
            setFile({})
          }
        },
        () => isHere && toolbar.send({ type: 'partMissing', part })
      )
    }
    return () => {
      isHere = false
    }
  }, [isLacking, load, part, toolbar])

  return isMissing ? null : file?.default
}

function partsOf(toolbar: Toolbar) {
  const parts = loaded.get(toolbar) ?? new Map<Part, unknown>()

  loaded.set(toolbar, parts)
  return parts
}
