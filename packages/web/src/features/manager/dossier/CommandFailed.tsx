import { OfflineError, ProblemError, SignedOutError } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed } from '../../../kit/index.ts'
import { isOvertaken } from './useCommand.ts'

/** Beside the button: what happened, what is safe, what to do. What was typed is still in the form. */
export function CommandFailed({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation('dossier')
  if (error === null) return null
  if (isOvertaken(error)) return <Failed what={t('failed.overtaken')} safe={t('failed.overtakenSafe')} />
  if (error instanceof OfflineError) return <Failed what={t('failed.offline')} safe={t('failed.stillThere')} />
  if (error instanceof SignedOutError) return <Failed what={t('failed.signedOut')} safe={t('failed.stillThere')} />
  const detail = error instanceof ProblemError && error.detail !== '' ? error.detail : t('failed.unknown')
  return <Failed what={detail} safe={t('failed.stillThere')} />
}
