import { useTranslation } from '../../../i18n/index.ts'
import { Failed } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { isOvertaken } from './useCommand.ts'

/** Beside the button: what happened, what is safe, what to do. What was typed is still in the form. */
export function CommandFailed({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('dossier')
  if (isOvertaken(error)) return <Failed what={t('failed.overtaken')} safe={t('failed.overtakenSafe')} />
  return <ProblemNote error={error} typed />
}
