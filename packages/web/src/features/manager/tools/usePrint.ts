import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Prints what a page brings as its paper: first its line in the access log, which `note` writes, then the paper. Who
 * prints from the browser's own menu gets the same paper, and the line is written as that begins. Without `note` there
 * is nothing to print yet.
 */
export function usePrint(note: (() => Promise<unknown>) | undefined) {
  const [state, setState] = useState<'idle' | 'busy' | 'printing'>('idle')
  const [failure, setFailure] = useState<unknown>()
  const asked = useRef(false)
  const latest = useRef(note)
  useEffect(() => {
    latest.current = note
  }, [note])
  useEffect(() => {
    const begin = () => {
      flushSync(() => setState('printing'))
      if (!asked.current) latest.current?.().catch(setFailure)
    }
    const end = () => {
      asked.current = false
      setState('idle')
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  const print = async () => {
    if (state !== 'idle' || note === undefined) return
    setState('busy')
    setFailure(undefined)
    try {
      await note()
      asked.current = true
      window.print()
    } catch (error) {
      setFailure(error)
    }
    // A phone goes on at once and prints later: then the paper stays until it has.
    setState(now => (now === 'busy' ? 'idle' : now))
  }
  return { print: () => void print(), busy: state === 'busy', printing: state === 'printing', failure }
}
