import { useEffect, useState } from 'react'

/** What is on paper, and how often it was asked for: the same sheet may be printed twice. */
type Asked<What> = { readonly what: What; readonly time: number }

/**
 * Prints a sheet once it is drawn. It stays: on a phone `print()` returns at once, and the printing follows.
 */
export function usePaper<What>() {
  const [asked, setAsked] = useState<Asked<What>>()
  useEffect(() => {
    if (asked !== undefined) window.print()
  }, [asked])
  return {
    sheet: asked?.what,
    print: (what: What) => setAsked(before => ({ what, time: (before?.time ?? 0) + 1 })),
  }
}
