import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Prints one of the papers that a page has: first its line in the access log, which `note` writes, then the paper. Who
 * prints from the browser's own menu gets the whole of it, and the line is written as that begins. Without `note` there
 * is nothing to print yet.
 */
export function usePrint<Paper extends string>(whole: Paper, note: ((paper: Paper) => Promise<unknown>) | undefined) {
  const [state, setState] = useState<'idle' | 'busy' | { readonly printing: Paper }>('idle')
  const [failure, setFailure] = useState<unknown>()
  const asked = useRef<Paper>(undefined)
  const latest = useRef(note)
  useEffect(() => {
    latest.current = note
  }, [note])
  useEffect(() => {
    const begin = () => {
      flushSync(() => setState({ printing: asked.current ?? whole }))
      if (asked.current === undefined) latest.current?.(whole).catch(setFailure)
    }
    const end = () => {
      asked.current = undefined
      setState('idle')
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [whole])
  const print = async (paper: Paper) => {
    if (state !== 'idle' || note === undefined) return
    setState('busy')
    setFailure(undefined)
    try {
      await note(paper)
      asked.current = paper
      window.print()
    } catch (error) {
      setFailure(error)
    }
    // A phone goes on at once and prints later: then the paper stays until it has.
    setState(now => (now === 'busy' ? 'idle' : now))
  }
  const printing = typeof state === 'object' ? state.printing : undefined
  return { print: (paper: Paper) => void print(paper), busy: state === 'busy', printing, failure }
}
