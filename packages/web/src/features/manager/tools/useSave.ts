import { useEffect, useState } from 'react'
import { exportPath } from '../../../api/access.ts'
import { answerTo } from '../../../api/client.ts'
import { keep } from '../../../api/download.ts'
import { currentLocale } from '../../../i18n/index.ts'
import { readablePage } from './readablePage.ts'
import type { PaperFor } from './SideTools.tsx'

type Saved = { readonly paper: PaperFor; readonly data: Blob }
type State =
  | { readonly kind: 'idle' | 'busy' }
  /** The sheet is drawn, to be written to the page that is saved. */
  | ({ readonly kind: 'drawing' | 'done' } & Saved)

/**
 * Saves the dossier, or the sheet of one side, as a page that people can read and print, with the data beside it. The
 * export is fetched first, which writes the access log entry.
 */
export function useSave(tenant: string, id: string) {
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (state.kind !== 'drawing') return
    const sheet = document.querySelector('.paper-sheet')
    if (sheet === null) return
    const name = nameOf(id, state.paper)
    const page = readablePage(sheet, { title: name, lang: currentLocale() })
    keep(new Blob([page], { type: 'text/html' }), `${name}.html`)
    setState({ ...state, kind: 'done' })
  }, [state, id])
  const save = (paper: PaperFor) => {
    if (state.kind === 'busy') return
    setState({ kind: 'busy' })
    setFailure(undefined)
    answerTo(exportPath(tenant, id, paper === 'all' ? undefined : paper), {})
      .then(answer => answer.blob())
      .then(
        data => setState({ kind: 'drawing', paper, data }),
        (error: unknown) => {
          setState({ kind: 'idle' })
          setFailure(error)
        },
      )
  }
  const saved = state.kind === 'done' ? state : undefined
  return {
    save,
    busy: state.kind === 'busy',
    drawing: state.kind === 'drawing' ? state.paper : undefined,
    /** Saves the data of what was saved last; undefined when nothing was. */
    saveData: saved && (() => keep(saved.data, `${nameOf(id, saved.paper)}.json`)),
    failure,
  }
}

const nameOf = (id: string, paper: PaperFor): string => (paper === 'all' ? id : `${id}-${paper}`)
