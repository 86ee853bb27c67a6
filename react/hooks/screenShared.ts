import { createContext } from 'react'

/** Whether somebody else sees the screen. */
export const ScreenShared = createContext(false)
