import { referralParts } from '@kring/domain'
import { ProblemError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { isOvertaken } from './useCommand.ts'

/** Error beside the button: what happened, what was preserved, what to do next. The form keeps its values. */
export function CommandFailed({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('dossier')
  if (isOvertaken(error)) {
    const part = error instanceof ProblemError ? referralParts.find(one => one === error.part) : undefined
    const what = part === undefined ? t('failed.overtaken') : t(`failed.part.${part}`)
    return <Failed what={what} safe={t('failed.overtakenSafe')} />
  }
  return <ProblemNote error={error} keepsInput />
}
