import type { ParamsContext, RecorderState, ServiceContext } from '@vtex/api'

import type { Clients } from '../../clients'
import type { TelesalesSession } from '../../typings/graphql'
import type { CookieJar } from './cookieJar'

/** What the runtime hands to a resolver. */
export type Context = ServiceContext<Clients, State, GraphQLParams>

/** What all fields of one request share. */
export interface State extends RecorderState {
  /** How many of our fields it has asked for. */
  fieldCount?: number
  /** Several mutations in one document are about one and the same browser. */
  jar?: CookieJar
  /** What was answered, however often it is asked for. */
  session?: Promise<TelesalesSession | null>
}

/** The part of the runtime's GraphQL context that it has no public type for. */
export interface GraphQLParams extends ParamsContext {
  graphql: { cacheControl: { noStore: boolean } }
}
