import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Prints one of a page's documents: `note` writes the access log entry first, then printing starts. Printing from the
 * browser's menu prints the whole document, with the entry written when it begins. Without `note`, printing is not
 * available yet.
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
    // On phones print() returns at once and printing follows later, so the document stays mounted.
    setState(now => (now === 'busy' ? 'idle' : now))
  }
  const printing = typeof state === 'object' ? state.printing : undefined
  return { print: (paper: Paper) => void print(paper), busy: state === 'busy', printing, failure }
}
