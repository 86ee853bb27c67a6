import { minifySync } from '@swc/core'

/** A module without what nothing in it uses; members keep their names. */
export function shrink(module: string): string {
  const { code } = minifySync(module, {
    ecma: 2022,
    module: true,
    mangle: false,
    format: { comments: false },
    compress: {
      ecma: 2022,
      keep_fargs: false,
      passes: 4,
      // No object of ours does anything as it is read.
      pure_getters: true,
      sequences: false,
      toplevel: true,
    },
  })

  return code
}
