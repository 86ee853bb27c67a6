import { RefObject, useEffect, useState } from 'react'
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
} from '../modules/registration'
import type { Mutation, RegisterResult } from '../typings/graphql'
import { Client, present } from './telesalesService'

/** How far a registration has come. */
type Registration =
  | { is: 'open'; objection: Objection }
  | { is: 'sending' }
  /** Whoever has this email is a customer now. */
  | { is: 'done'; email: string }

/**
 * Registers a customer when the operator says so, and starts with them. The focus
 * is on what is to be filled in next.
 */
export function useRegister(
  form: RefObject<HTMLFormElement>,
  notFound: NotFound,
  required: Field[],
  onStart: (customer: WhichCustomer) => void
) {
  const client = useApolloClient()
  const [draft, setDraft] = useState(() => draftOf(notFound))
  const [state, setState] = useState<Registration>({
    is: 'open',
    objection: NO_OBJECTION,
  })
  const objection = state.is === 'open' ? state.objection : NO_OBJECTION

  useEffect(() => {
    focusFirst(form, ({ value }) => value === '')
  }, [form])
  useEffect(() => {
    if (Object.keys(objection.fields).length > 0) {
      focusFirst(form, (it) => it.getAttribute('aria-invalid') === 'true')
    }
  }, [form, objection])

  const submit = async () => {
    const email = draft.email.trim()
    const gaps = objectionToGaps(draft, required)

    if (state.is === 'sending') {
      return
    }
    if (gaps) {
      setState({ is: 'open', objection: gaps })
      return
    }
    if (state.is !== 'done' || state.email !== email) {
      setState({ is: 'sending' })
      const { duplicate, refusal, retryInSeconds } = await register(
        client,
        draft
      ).catch(() => UNANSWERED)

      if (refusal) {
        const next = objectionOf(draft, refusal, duplicate, retryInSeconds)

        setState({ is: 'open', objection: next })
        return
      }
      setState({ is: 'done', email })
    }
    onStart({ email })
  }

  return {
    draft,
    isSending: state.is === 'sending',
    objection,
    fill: (field: Field, text: string) =>
      setDraft((last) => ({ ...last, [field]: text })),
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
