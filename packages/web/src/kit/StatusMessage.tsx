import { useEffect, useRef } from 'react'
import { Note } from './Note.tsx'

/** What was just done: seen, heard, and where the focus goes on from when what was pressed is gone. */
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
