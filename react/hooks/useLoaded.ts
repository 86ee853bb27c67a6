import { useEffect, useState } from 'react'

/**
 * Loads a part of the bar when it is first wanted: undefined until it is there,
 * null when it cannot be. This is not React.lazy, since React 16.9 loses an
 * update of the state around a part that is suspended: what an operator types
 * just then.
 *
 * @param load stable
 */
export function useLoaded<Part>(
  load: () => Promise<{ default: Part }>,
  isWanted: boolean
): Part | null | undefined {
  const [file, setFile] = useState<{ default?: Part | null }>({})

  useEffect(() => {
    if (isWanted) {
      load().then(setFile, () => setFile({ default: null }))
    }
  }, [isWanted, load])

  return file.default
}
