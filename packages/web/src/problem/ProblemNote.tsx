import { OfflineError, ProblemError, SignedOutError } from '../api/problem.ts'
import { type Translate, useTranslation } from '../i18n/index.ts'
import { Failed } from '../kit/Failed.tsx'

type Props = {
  readonly error: unknown
  /** What did not work, said first; else what went wrong is. */
  readonly what?: string
  /** Something was typed, and is still there. */
  readonly typed?: boolean
  readonly retry?: (() => void) | undefined
}

/** What happened in the words of who refused it, what is safe, what to do. */
export function ProblemNote({ error, what, typed = false, retry }: Props) {
  const { t } = useTranslation('common')
  if (!error) return null
  const happened = whatHappened(error, t)
  return (
    <Failed what={what ?? happened} safe={whatIsSafe(error, typed, t)} retry={retry}>
      {what && <p>{happened}</p>}
    </Failed>
  )
}

function whatHappened(error: unknown, t: Translate<'common'>): string {
  if (error instanceof OfflineError) return t('failed.offline')
  if (error instanceof SignedOutError) return t('failed.signedOut')
  return (error instanceof ProblemError && error.detail) || t('failed.unknown')
}

/** The sentences of the API say themselves that nothing was changed; one of them also that the text is still there. */
function whatIsSafe(error: unknown, typed: boolean, t: Translate<'common'>): string | undefined {
  if (error instanceof ProblemError && error.code === 'too-many-requests') return ''
  if (typed) return t('failed.stillThere')
  return error instanceof ProblemError && error.detail ? '' : undefined
}
