import type { CirclePerson } from '@kring/domain'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { usePreparation } from '../PreparationContext.ts'

/** The coordinator told somebody the requirements as they are fixed now (G6). */
export function TellButton({ person: { id, name } }: { readonly person: CirclePerson }) {
  const { t } = useTranslation('preparation')
  const { trajectory, may, say } = usePreparation()
  const disclose = useTrajectoryCommand('disclose-requirements', trajectory)
  if (!may('disclose-requirements')) return null
  const tell = async () => {
    if (disclose.busy) return
    const { version } = trajectory.preparation.requirements
    if (await disclose.give({ person: id, version })) say(t('requirements.saidTold', { name }), 'requirements')
  }
  return (
    <>
      <Button look="plain" small busy={disclose.busy} onClick={() => void tell()}>
        {t('requirements.tell')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <ProblemNote error={disclose.error} />
    </>
  )
}
