import { type RefObject, useEffect, useRef } from 'react'

type TextInput = HTMLInputElement | HTMLTextAreaElement

/**
 * Inserts a placeholder at the last cursor position in one of the container's text fields, else at the end of its
 * long text. `set` receives the new value of that field.
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

/** Remembers the text field that last had the cursor, because clicking a button moves the focus. */
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
