import { useEffect, useRef } from 'react'
import { Note } from './Note.tsx'

/** Reports the result of an action, as a live region. Takes focus when the pressed control no longer exists. */
export function StatusMessage({ sentence }: { readonly sentence: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (sentence !== '') box.current?.focus()
  }, [sentence])
  return (
    <div ref={box} role="status" tabIndex={-1} className="said">
      {sentence !== '' && <Note tone="good">{sentence}</Note>}
    </div>
  )
}
