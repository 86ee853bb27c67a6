export type { Telesales } from './hooks/telesalesStore'
export { useTelesales } from './hooks/useTelesales'
