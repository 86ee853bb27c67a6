import { createContext } from 'react'

/** Whether customers are not to be named: a theme says so, or somebody looks on. */
export const NamesHidden = createContext(false)
