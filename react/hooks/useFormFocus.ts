import type { RefObject } from 'react'

import { useFocusOn } from './useFocus'

/** Puts the focus on what is to be filled in next in a form. */
export function useFormFocus(form: RefObject<HTMLFormElement>): void {
  const find = (isMeant: (input: HTMLInputElement) => boolean) =>
    Array.from(form.current?.querySelectorAll('input') ?? []).find(isMeant)

  useFocusOn('registerForm', () => find(({ value }) => value === ''))
  useFocusOn('objection', () =>
    find((input) => input.getAttribute('aria-invalid') === 'true')
  )
  useFocusOn('registerEmail', () => find(() => true))
}
