import { useEffect, useState } from 'react'

/** False while the component first renders, true from then on. */
export function useIsMounted(): boolean {
  const [isMounted, setMounted] = useState(false)

  useEffect(() => setMounted(true), [])

  return isMounted
}
