import { type ImportView, runImport, takeBackImport } from '../../../api/imports.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useImportAct } from './useImportAct.ts'

/** What takes several steps, whatever card shows the import meanwhile: each step changes its state. */
export type LongSteps = {
  readonly importRows: () => Promise<void>
  readonly takeBack: () => Promise<void>
  readonly busy: boolean
  readonly failure: unknown
}

/** Importing the rows of a file, and taking them back; `onSaid` gets what is to be said once it is done. */
export function useLongSteps(base: string, view: ImportView, onSaid: (said: string) => void): LongSteps {
  const { t } = useTranslation('imports')
  const { act, busy, failure } = useImportAct(base, view)
  return {
    busy,
    failure,
    importRows: async () => {
      const after = await act(
        version => runImport(base, view.id, view.faulty > 0, version),
        now => now.state === 'importing',
      )
      if (after?.state === 'imported') onSaid(t('done.said', { count: after.imported }))
    },
    takeBack: async () => {
      const after = await act(
        version => takeBackImport(base, view.id, version),
        now => now.state === 'taking-back',
      )
      if (after?.state === 'taken-back') onSaid(t('back.said'))
    },
  }
}
