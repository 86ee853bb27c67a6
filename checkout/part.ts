/**
 * A message as build/compileTexts.ts makes it: text, the name of a value, the number that
 * is counted, a time of day, or a choice by number.
 */
export type Part =
  | string
  | [name: string]
  | [name: string, kind: 'time']
  | [name: string, choices: Record<string, Part[]>]

/** The number itself, in a choice by it. */
export const COUNTED = '#'

/** With this the ids of all messages begin; the file for checkout has them without. */
export const PREFIX = 'store/telesales-toolbar.'
