import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ImportView } from '../../../api/imports.ts'
import { ProblemError } from '../../../api/index.ts'
import { importQuery, importsQuery } from '../queries.ts'

/**
 * Something done with an import. What takes long is done in steps, each based on the version before: `goOn` says whether there
 * is more to do. When the page is left it stops between two steps, and can be taken up again.
 */
export function useImportAct(base: string, view: ImportView) {
  const client = useQueryClient()
  const { queryKey } = importQuery(base, view.id)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  /** The import afterwards; undefined when it was refused or the page was left. */
  const act = async (
    step: (version: number) => Promise<ImportView>,
    goOn: (after: ImportView) => boolean = () => false,
  ): Promise<ImportView | undefined> => {
    if (busy) return undefined
    setBusy(true)
    setFailure(undefined)
    try {
      let now = view
      do {
        now = await step(now.version)
        client.setQueryData(queryKey, now)
      } while (goOn(now) && isOpen.current)
      await client.invalidateQueries({ queryKey: importsQuery(base).queryKey })
      return now
    } catch (error) {
      setFailure(error)
      // Somebody else was first: what they did is shown.
      if (error instanceof ProblemError && (error.status === 409 || error.status === 412))
        await client.invalidateQueries({ queryKey })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, failure }
}
