import { type RefObject, useEffect } from 'react'

/** Focuses the first field of an editor that opens, unless one of its fields was focused already. */
export function useFirstFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.querySelector<HTMLElement>('input')?.focus()
  }, [box])
}
