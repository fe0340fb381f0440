import { useMutation } from '@tanstack/react-query'
import { downloadLetters } from '../../../api/papers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import type { InvitationLetterhead, MadeLetter } from './madeLetter.ts'

type Props = {
  readonly trajectory: Pick<TrajectoryView, 'tenant' | 'id'>
  readonly made: readonly MadeLetter[]
  readonly letterhead: InvitationLetterhead
  readonly withRequirements: boolean
  readonly onSaved: () => void
}

/** The letters as a file, for who prints elsewhere or has them read aloud. */
export function SaveLetters({ trajectory: { tenant, id }, made, letterhead, withRequirements, onSaved }: Props) {
  const { t } = useTranslation('inviting')
  const { address, phone } = letterhead
  const save = useMutation({
    mutationFn: () =>
      downloadLetters(tenant.id, id, {
        letters: made.map(({ letter: { code, until }, invitee }) => ({ person: invitee.person.id, code, until })),
        address,
        phone,
        withRequirements,
      }),
    onSuccess: onSaved,
  })
  return (
    <>
      <Button look="quiet" icon="download" className="start" busy={save.isPending} onClick={() => save.mutate()}>
        {t('letter.pdf', { count: made.length })}
      </Button>
      <ProblemNote error={save.error} what={t('letter.pdfFailed')} retry={() => save.mutate()} />
    </>
  )
}
