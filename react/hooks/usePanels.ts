import { useEffect, useRef, useState } from 'react'

import type { Draft, NotFound } from '../modules/registration'
import { useBox } from './useBox'
import { useLoaded } from './useLoaded'

/** What the panels have to know of the bar. */
interface Surroundings<Form> {
  /** The element in which a customer is asked for. */
  boxId: string
  /** Stable; loads the form that registers a customer. */
  loadForm: () => Promise<{ default: Form }>
  /** The box can be shown. */
  hasBox: boolean
  /** Something is under way. */
  isBusy: boolean
  isServing: boolean
  /** The page has only just been loaded by what the operator did. */
  isNews: boolean
  /** From where a phone system may send a term. */
  origins: string[]
  /** Stable; another customer is asked for. */
  onEdit: () => void
}

/** Which panels are open, and what opens and closes them. */
export type Panels<Form> = Omit<PanelsOf, 'form'> & {
  /** Undefined until it is loaded, null when it cannot be. */
  form: Form | null | undefined
}

type PanelsOf = ReturnType<typeof usePanels>

/**
 * Which of the bar's panels are open besides the one that its state asks for,
 * and where the focus goes as they close.
 */
export function usePanels<Form>({
  boxId,
  hasBox,
  isBusy,
  isNews,
  isServing,
  loadForm,
  onEdit,
  origins,
}: Surroundings<Form>) {
  const [areDetailsOpen, setDetailsOpen] = useState(false)
  const [notFound, setNotFound] = useState<NotFound | null>(null)
  const form = useLoaded(loadForm, notFound)
  const isFormMissing = form === null
  const isFree = !isBusy && notFound === null
  const box = useBox({ hasBox, isFree, isNews, onEdit, origins })
  const left = useRef<NotFound | null>(null)
  const switchButton = useRef<HTMLButtonElement>(null)
  const detailsButton = useRef<HTMLButtonElement>(null)

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
    areDetailsOpen,
    box,
    detailsButton,
    form,
    /** It is wanted and cannot be loaded. */
    isFormMissing,
    /** One of them is open, or is about to be. */
    isInUse:
      areDetailsOpen ||
      notFound !== null ||
      box.text !== '' ||
      box.offer !== null ||
      (isServing && box.isOpen),
    /** Whom to register, while the form is wanted. */
    notFound,
    switchButton,
    closeDetails: () => {
      setDetailsOpen(false)
      detailsButton.current?.focus()
    },
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
    toggleDetails: () => setDetailsOpen((isOpen) => !isOpen),
    toggleSwitch: () => (box.isOpen ? closeSwitch() : box.open()),
  }
}
