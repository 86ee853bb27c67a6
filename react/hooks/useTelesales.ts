import { useEffect, useState } from 'react'

import { currentTelesales, OFF, onTelesales, Telesales } from './telesalesStore'

/**
 * Who operates, whom for, and what can be done about it, for the blocks of other
 * apps. For shoppers, and on the server, it is always `off`, at no cost.
 */
export function useTelesales(): Telesales {
  const [telesales, setTelesales] = useState(OFF)

  useEffect(() => {
    const look = () => setTelesales(currentTelesales())

    look()
    return onTelesales(look)
  }, [])

  return telesales
}
