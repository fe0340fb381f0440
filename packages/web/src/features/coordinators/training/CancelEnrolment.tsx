import { useMutation, useQueryClient } from '@tanstack/react-query'
import { commandRecord } from '../../../api/coordinators.ts'
import { newIntent } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { rosterKey, trainingKey } from '../queries.ts'
import type { Enrolled, Session } from './sessions.ts'

type Props = { readonly enrolled: Enrolled; readonly session: Session; readonly onDone: (said: string) => void }

/** Takes somebody off a session of which they attended no day. */
export function CancelEnrolment({ enrolled, session, onDone }: Props) {
  const { t } = useTranslation('training')
  const client = useQueryClient()
  const { person, name, version, days } = enrolled
  const cancel = useMutation({
    mutationFn: () =>
      commandRecord(
        { of: 'region', person },
        'cancel-enrolment',
        { session: session.id },
        { version, intent: newIntent() },
      ),
    onSuccess: () => onDone(t('said.cancelled', { name })),
    // Also after a refusal: somebody else may have changed the record.
    onSettled: () =>
      Promise.all(
        [trainingKey, rosterKey, ['coordinator', person]].map(queryKey => client.invalidateQueries({ queryKey })),
      ),
  })
  if (days.some(({ attended }) => attended === true)) return null
  return (
    <>
      <Button look="plain" small busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t('cancel')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      {cancel.error && (
        <div style={{ gridColumn: '1 / -1' }}>
          <ProblemNote error={cancel.error} />
        </div>
      )}
    </>
  )
}
