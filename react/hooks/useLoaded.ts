import { useEffect, useState } from 'react'

/**
 * Loads a part of the bar when it is wanted: undefined until it is there, null
 * when it cannot be, until it is wanted anew. This is not React.lazy, since
 * React 16.9 loses an update of the state around a part that is suspended: what
 * an operator types just then.
 *
 * @param load stable
 * @param wanted something new each time that it is wanted, or null
 */
export function useLoaded<Part>(
  load: () => Promise<{ default: Part }>,
  wanted: object | null
): Part | null | undefined {
  const [file, setFile] = useState<{ default?: Part }>({})
  const [failed, setFailed] = useState<object | null>(null)

  useEffect(() => {
    if (wanted) {
      load().then(setFile, () => setFailed(wanted))
    }
  }, [load, wanted])

  return file.default ?? (wanted && wanted === failed ? null : undefined)
}
