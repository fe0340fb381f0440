import type { Side } from '@kring/domain/variants'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { notePrinted } from '../../../api/access.ts'

/** The whole dossier, or the sheet of one of its two sides. */
export type PaperFor = 'all' | Side

/**
 * Prints a dossier: first its line in the access log, then the paper. Who prints from the browser's own menu gets the
 * whole of it, and the line is written as that begins.
 */
export function usePrint(tenant: string, id: string) {
  const [state, setState] = useState<'idle' | 'busy' | { readonly printing: PaperFor }>('idle')
  const [failure, setFailure] = useState<unknown>()
  const asked = useRef<PaperFor>(undefined)
  useEffect(() => {
    const begin = () => {
      flushSync(() => setState({ printing: asked.current ?? 'all' }))
      if (asked.current === undefined) notePrinted(tenant, id).catch(setFailure)
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
  }, [tenant, id])
  const print = async (paper: PaperFor) => {
    if (state !== 'idle') return
    setState('busy')
    setFailure(undefined)
    try {
      await notePrinted(tenant, id, paper === 'all' ? undefined : paper)
      asked.current = paper
      window.print()
    } catch (error) {
      setFailure(error)
    }
    // A phone goes on at once and prints later: then the paper stays until it has.
    setState(now => (now === 'busy' ? 'idle' : now))
  }
  const printing = typeof state === 'object' ? state.printing : undefined
  return { print: (paper: PaperFor) => void print(paper), busy: state === 'busy', printing, failure }
}
