import { OfflineError, ProblemError, SignedOutError } from '../api/problem.ts'
import { type Translate, useTranslation } from '../i18n/index.ts'
import { Failed } from '../kit/Failed.tsx'
import { FaultSentences } from './FaultSentences.tsx'

type Props = {
  readonly error: unknown
  /** What failed, as the first sentence; by default taken from the error. */
  readonly what?: string
  /** Whether the user entered values, which are kept. */
  readonly keepsInput?: boolean
  readonly retry?: (() => void) | undefined
}

/** Shows an error: the server's message, what was preserved, what to do next. */
export function ProblemNote({ error, what, keepsInput = false, retry }: Props) {
  const { t } = useTranslation('common')
  if (!error) return null
  const happened = whatHappened(error, t)
  return (
    <Failed what={what ?? happened} safe={whatIsSafe(error, keepsInput, t)} retry={retry}>
      {what && <p>{happened}</p>}
      {isOfMonths(error) && <FaultSentences error={error} />}
    </Failed>
  )
}

/** Its faults say which months, in words. */
const isOfMonths = (error: unknown): boolean => error instanceof ProblemError && error.code === 'import-months-shown'

function whatHappened(error: unknown, t: Translate<'common'>): string {
  if (error instanceof OfflineError) return t('failed.offline')
  if (error instanceof SignedOutError) return t('failed.signedOut')
  return (error instanceof ProblemError && error.detail) || t('failed.unknown')
}

/** The API's messages already say that nothing was changed; one of them also that the text is kept. */
function whatIsSafe(error: unknown, keepsInput: boolean, t: Translate<'common'>): string | undefined {
  if (error instanceof ProblemError && error.code === 'too-many-requests') return ''
  if (keepsInput) return t('failed.stillThere')
  return error instanceof ProblemError && error.detail ? '' : undefined
}
