import { type RefObject, useEffect, useRef } from 'react'

type TextInput = HTMLInputElement | HTMLTextAreaElement

/**
 * Puts a place where the cursor was last: in one of the texts of this box, or else at the end of its long text. `set`
 * gets the whole new text of that field.
 */
export function useInsert(box: RefObject<HTMLElement | null>, set: (field: string, value: string) => void) {
  const lastIn = useLastField(box)
  return (place: string) => {
    const target = lastIn.current ?? box.current?.querySelector('textarea')
    if (!target) return
    const end = target.value.length
    const [from, to] = lastIn.current ? [target.selectionStart ?? end, target.selectionEnd ?? end] : [end, end]
    set(target.id, `${target.value.slice(0, from)}{${place}}${target.value.slice(to)}`)
    const behind = from + place.length + 2
    requestAnimationFrame(() => {
      target.focus()
      target.setSelectionRange(behind, behind)
    })
  }
}

/** The text in which the cursor was last, for a button takes the focus from it. */
function useLastField(box: RefObject<HTMLElement | null>): RefObject<TextInput | undefined> {
  const last = useRef<TextInput | undefined>(undefined)
  useEffect(() => {
    const element = box.current
    const note = ({ target }: FocusEvent) => {
      const isText =
        target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
      if (isText) last.current = target
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [box])
  return last
}
