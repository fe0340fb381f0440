import { ProblemError } from '../../../api/problem.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { FieldError } from '../../../kit/index.ts'
import type { useTermsErrors } from './useTermsErrors.ts'

type TermsErrors = Pick<ReturnType<typeof useTermsErrors>, 'attempt' | 'lines' | 'fieldErrorOf'>

const areShown = (failure: unknown): failure is ProblemError =>
  failure instanceof ProblemError && failure.code === 'grant-overlaps-shown'

/**
 * A form's errors with the server's refusal of months of which figures of another grant were published: said at the first month, with
 * which grant and months. `rest`: any other failure, which is said elsewhere.
 */
export function useShownMonths(failure: unknown, { attempt, lines, fieldErrorOf }: TermsErrors) {
  const { t } = useTranslation('grants')
  if (!areShown(failure)) return { attempt, lines, fieldErrorOf, rest: failure }
  const months = failure.faults.map(({ sentence }) => sentence).join('. ')
  const line = { id: 'from', sentence: t('wrong.shown', { months }) }
  return {
    // The summary takes focus once the answer is there.
    attempt: -attempt,
    lines: [...lines.filter(({ id }) => id !== line.id), line],
    fieldErrorOf: (id: string): FieldError | undefined =>
      id === line.id ? { kind: 'invalid', sentence: line.sentence } : fieldErrorOf(id),
    rest: undefined,
  }
}
