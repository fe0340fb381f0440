import { useEffect, useSyncExternalStore } from 'react'

/** What stands before the document's title, such as "Fout: " while the page shows errors. */
let mark = ''
const listeners = new Set<() => void>()

function setMark(next: string): void {
  mark = next
  for (const tell of listeners) tell()
}

const watch = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useTitleMark = (): string =>
  useSyncExternalStore(
    watch,
    () => mark,
    () => '',
  )

/** Puts words before the document's title for as long as they are given and the component is there. */
export function useMarkedTitle(words: string | undefined): void {
  useEffect(() => {
    if (words === undefined) return
    setMark(words)
    return () => setMark('')
  }, [words])
}
