import { useTranslation } from '../../../i18n/index.ts'
import { Failed } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { isOvertaken } from './useCommand.ts'

/** Error beside the button: what happened, what was preserved, what to do next. The form keeps its values. */
export function CommandFailed({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('dossier')
  if (isOvertaken(error)) return <Failed what={t('failed.overtaken')} safe={t('failed.overtakenSafe')} />
  return <ProblemNote error={error} keepsInput />
}
