import { sourceFiles } from '../sourceFiles'
import parts from './parts.json'

/** Tests that try anything, or everything at once, take too long for this. */
const SLOW = /fuzz|identity|faults/

/** A part of the project whose tests are tested together. */
export type Part = keyof typeof parts

/** The tests of a part, however deep in it they are. */
export function testFiles(part: Part): string[] {
  return sourceFiles(...parts[part]).filter(
    (file) => file.endsWith('.test.ts') && !SLOW.test(file)
  )
}
