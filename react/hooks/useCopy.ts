import { useState } from 'react'

import { copyText } from '../ports/clipboard'

export { canCopy } from '../ports/clipboard'

/** Copies the text, and whether it has been since it was last looked away from. */
export function useCopy(text: string): {
  isCopied: boolean
  copy(): Promise<void>
  forget(): void
} {
  const [copied, setCopied] = useState<string | null>(null)

  return {
    isCopied: copied === text,
    async copy() {
      setCopied((await copyText(text)) ? text : null)
    },
    forget: () => setCopied(null),
  }
}
