import { useEffect, useRef, useState } from 'react'

import type { Draft, NotFound } from '../modules/registration'
import { useBox } from './useBox'
import { useLoaded } from './useLoaded'

/**
 * Which of the bar's panels are open besides the one that its state asks for,
 * and where the focus goes as they close.
 *
 * @param boxId the element in which a customer is asked for
 * @param loadForm stable; of the form that registers a customer
 * @param hasBar it can be shown
 * @param isBusy something is under way
 * @param isNews the page has only just been loaded by what the operator did
 * @param origins from where a phone system may send a term
 * @param onEdit stable; another customer is asked for
 */
export function usePanels<Form>(
  boxId: string,
  loadForm: () => Promise<{ default: Form }>,
  hasBar: boolean,
  isBusy: boolean,
  isNews: boolean,
  origins: unknown,
  onEdit: () => void
) {
  const [notFound, setNotFound] = useState<NotFound | null>(null)
  const form = useLoaded(loadForm, notFound)
  const isFormMissing = form === null
  const box = useBox(
    origins,
    hasBar,
    !isBusy && notFound === null,
    isNews,
    onEdit
  )
  const left = useRef<NotFound | null>(null)
  const switchButton = useRef<HTMLButtonElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: of each text
  useEffect(() => {
    if (isFormMissing) {
      setNotFound(null)
    }
  }, [box.text])

  const closeSwitch = () => {
    box.close()
    switchButton.current?.focus()
  }

  return {
    box,
    form,
    /** It is wanted and cannot be loaded. */
    isFormMissing,
    /** Whom to register, while the form is wanted. */
    notFound,
    switchButton,
    closeRegister: (draft?: Draft) => {
      left.current = notFound && Object.assign({}, notFound, { draft })
      setNotFound(null)
      document.getElementById(boxId)?.focus()
    },
    closeSwitch,
    /** What was filled in for this very term is still there. */
    openRegister: (next: NotFound) =>
      setNotFound(
        Object.assign(
          {},
          left.current?.term === next.term ? left.current : next
        )
      ),
    toggleSwitch: () => (box.isOpen ? closeSwitch() : box.open()),
  }
}
