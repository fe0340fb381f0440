import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { notePrinted } from '../../../api/access.ts'

/**
 * Prints a dossier: first its line in the access log, then the paper. Who prints from the browser's own menu gets the
 * same paper, and the line is written as that begins.
 */
export function usePrint(tenant: string, id: string) {
  const [state, setState] = useState<'idle' | 'busy' | 'printing'>('idle')
  const [failure, setFailure] = useState<unknown>()
  const asked = useRef(false)
  useEffect(() => {
    const begin = () => {
      flushSync(() => setState('printing'))
      if (!asked.current) notePrinted(tenant, id).catch(setFailure)
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
  }, [tenant, id])
  const print = async () => {
    if (state !== 'idle') return
    setState('busy')
    setFailure(undefined)
    try {
      await notePrinted(tenant, id)
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
