import { sealed, type Witness } from '../node/modules/witness'

/**
 * The witness in a session, changed as only whoever has the browser's cookie can.
 *
 * @param cookie `{secret}.{order form id}`
 */
export function resealed(
  witness: string,
  cookie: string,
  changes: Partial<Witness>
): string {
  const { seal: _, ...present } = JSON.parse(witness)

  return sealed({ ...present, ...changes }, cookie.split('.')[0])
}
