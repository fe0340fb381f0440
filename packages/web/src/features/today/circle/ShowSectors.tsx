import { useTranslation } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'

/** Nearness and sectors are shown only if the family wants them. */
export function ShowSectors({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('circle')
  const command = useTrajectoryCommand('show-sectors', trajectory)
  if (!trajectory.commands.includes('show-sectors')) return null
  return (
    <div className="stack stack-s no-print">
      <label className="choice">
        <input
          type="checkbox"
          checked={trajectory.circle.showSectors}
          aria-busy={command.busy}
          onChange={event => void command.give({ show: event.target.checked })}
        />
        <span>{t('showSectors')}</span>
      </label>
      <ProblemNote error={command.error} />
    </div>
  )
}
