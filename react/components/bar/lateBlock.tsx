import React, { ComponentType, FC } from 'react'

import type { Part } from '../../core/events'
import type { State } from '../../core/state'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

type Loading = Promise<{ default: ComponentType }>

/**
 * What is seldom there, and loaded when it is wanted.
 *
 * @param load, isWanted stable
 */
export function lateBlock(
  part: Part,
  load: () => Loading,
  isWanted: (state: State) => unknown
): FC {
  return function LateBlock() {
    const Block = usePart(part, load, Boolean(useToolbar(isWanted)))

    return Block ? <Block /> : null
  }
}
