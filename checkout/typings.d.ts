declare module 'checkout:texts' {
  import type { TextsByLanguage } from './texts'

  export const BY_LANGUAGE: TextsByLanguage
}
