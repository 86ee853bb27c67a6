/**
 * What of jQuery the checkout page uses. It is on the page as a script of its own, as
 * on VTEX.
 */
export interface JQuery {
  length: number
  on(events: string, handle: (event: Event, ...rest: never[]) => unknown): this
  on(events: string, within: string, handle: (event: Event) => unknown): this
  trigger(event: string, rest?: unknown[]): this
  text(text: string): this
  val(): string
  val(value: string): this
  html(html: string): this
  append(child: JQuery): this
  attr(name: string): string
  attr(name: string, value: string): this
  prop(name: string, value: unknown): this
  toggleClass(name: string, is: boolean): this
  is(selector: string): boolean
  queue(act: (next: () => void) => void): this
}

/** What a call is, while it is under way and afterwards. */
export interface Call<T = unknown> {
  done(act: (value: T) => unknown): this
  fail(act: (...reasons: unknown[]) => unknown): this
  always(act: (...all: unknown[]) => unknown): this
  then<U>(act: (value: T) => U | Call<U>): Call<U>
  abort?(status?: string): void
  status?: number
}

/** A call that somebody else ends. */
export interface Deferred extends Call {
  resolve(...values: unknown[]): void
  reject(...reasons: unknown[]): void
  promise(): Call
}

/** A call to be made. */
export interface AjaxOptions {
  url: string
  type?: string
  data?: unknown
  contentType?: string
  dataType?: string
  timeout?: number
}

/** jQuery itself. */
export interface JQueryStatic {
  (target: unknown): JQuery
  ajax(options: AjaxOptions): Call
  when(value: unknown): Call
  Deferred(): Deferred
}

declare global {
  interface Window {
    jQuery: JQueryStatic
  }
}

/** The page's jQuery. */
export const $ = window.jQuery
