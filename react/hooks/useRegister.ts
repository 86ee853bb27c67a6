import { RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import REGISTER_CUSTOMER from '../graphql/registerCustomer.gql'
import type { WhichCustomer } from '../modules/customerTerm'
import {
  Draft,
  draftOf,
  Field,
  NO_OBJECTION,
  NotFound,
  Objection,
  objectionOf,
  objectionToGaps,
  objectionWithout,
} from '../modules/registration'
import type { Mutation, RegisterResult } from '../typings/graphql'
import { Client, present } from './telesalesService'

/** How far a registration has come. */
type Registration =
  | { is: 'open'; objection: Objection }
  | { is: 'sending' }
  /** They are a customer now, so that there is nothing left to fill in. */
  | { is: 'done' }

/**
 * Registers a customer when the operator says so, and starts with them. The focus
 * is on what is to be filled in next.
 *
 * @param isStarting a start is under way already
 */
export function useRegister(
  form: RefObject<HTMLFormElement>,
  notFound: NotFound,
  required: Field[],
  isStarting: boolean,
  onStart: (customer: WhichCustomer) => void
) {
  const client = useApolloClient()
  const [draft, setDraft] = useState(() => draftOf(notFound))
  const [state, setState] = useState<Registration>({
    is: 'open',
    objection: NO_OBJECTION,
  })
  const [turn, setTurn] = useState(0)
  const isGone = useRef(false)
  const mayStart = useRef(true)
  const objection = state.is === 'open' ? state.objection : NO_OBJECTION

  useEffect(() => {
    // One start at a time.
    mayStart.current = !isStarting
  }, [isStarting])
  useEffect(
    () => () => {
      isGone.current = true
    },
    []
  )

  useLayoutEffect(() => {
    focusFirst(form, ({ value }) => value === '')
  }, [form])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each turn, not as fields are edited
  useEffect(() => {
    focusFirst(form, (it) => it.getAttribute('aria-invalid') === 'true')
  }, [form, turn])

  const object = (next: Objection) => {
    setState({ is: 'open', objection: next })
    setTurn((last) => last + 1)
  }

  const submit = async () => {
    const email = draft.email.trim()
    const gaps = objectionToGaps(draft, required)

    if (state.is === 'sending') {
      return
    }
    if (gaps) {
      object(gaps)
      return
    }
    if (state.is === 'open') {
      setState({ is: 'sending' })
      const { duplicate, refusal, retryInSeconds } = await register(
        client,
        draft
      ).catch(() => UNANSWERED)

      if (isGone.current) {
        return
      }
      if (refusal) {
        object(objectionOf(draft, refusal, duplicate, retryInSeconds))
        return
      }
      setState({ is: 'done' })
    }
    if (mayStart.current) {
      onStart({ email })
    }
  }

  return {
    draft,
    isRegistered: state.is === 'done',
    isSending: state.is === 'sending',
    objection,
    fill: (field: Field, text: string) => {
      setDraft((last) => ({ ...last, [field]: text }))
      setState((last) =>
        last.is === 'open'
          ? { is: 'open', objection: objectionWithout(last.objection, field) }
          : last
      )
    },
    submit,
  }
}

const UNANSWERED = {
  duplicate: null,
  refusal: 'NO_ANSWER' as const,
  retryInSeconds: null,
}

/** @throws when there is no answer */
async function register(
  client: Client,
  customer: Draft
): Promise<RegisterResult> {
  const { data } = await client.mutate<Partial<Mutation>>({
    fetchPolicy: 'no-cache',
    mutation: REGISTER_CUSTOMER,
    variables: { customer },
  })

  return present(data?.registerCustomer)
}

function focusFirst(
  form: RefObject<HTMLFormElement>,
  isMeant: (input: HTMLInputElement) => boolean
) {
  const inputs = form.current?.querySelectorAll('input') ?? []

  Array.from(inputs).find(isMeant)?.focus()
}
