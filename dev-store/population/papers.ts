import { CNPJ } from 'validation-br/cnpj'
import { CPF } from 'validation-br/cpf'

/** The CPF that begins with these nine digits. */
export function cpfOf(root: string): string {
  return `${root}${CPF.checksum(root)}`
}

/**
 * The CNPJ of the company with this root of eight signs: digits, or letters as
 * well, as given out since 2026.
 */
export function cnpjOf(root: string): string {
  return `${root}0001${CNPJ.checksum(`${root}0001`)}`
}

/** A CPF or CNPJ with the dots and dashes people write it with. */
export function formatted(paper: string): string {
  return paper.length === 11 ? new CPF(paper).mask() : new CNPJ(paper).mask()
}
