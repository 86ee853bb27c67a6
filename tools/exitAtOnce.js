// A worker of jest gives all its memory back before it ends. On a busy machine that
// takes longer than jest waits for it, and nobody needs it.
if (process.send) {
  process.once('beforeExit', () => process.exit())
}
