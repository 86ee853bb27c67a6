import { type Answer, json } from '../http'

/**
 * A search that Master Data does not understand. The message is for people.
 */
export class BadQuery extends Error {}

/**
 * What Master Data answers in place of documents.
 */
export function masterDataError(status: number, message: string): Answer {
  return json(status, { Message: message })
}
