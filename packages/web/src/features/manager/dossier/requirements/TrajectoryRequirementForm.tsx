import { useTranslation } from '../../../../i18n/index.ts'
import { Note } from '../../../../kit/index.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { RequirementFields, type RequirementFormProps } from './RequirementFields.tsx'

type Props = RequirementFormProps & { readonly trajectory: TrajectoryView; readonly told: number }

/** A minimum requirement during the preparation: who was told the former one, is told again (G6). */
export function TrajectoryRequirementForm({ trajectory, told, ...props }: Props) {
  const { t } = useTranslation('dossierForms')
  const command = useTrajectoryCommand('set-requirement', trajectory)
  const effect = told > 0 && (
    <Note tone="sun" tight icon="warning">
      {t('again', { count: told })}
    </Note>
  )
  return <RequirementFields {...props} command={command} effect={effect} />
}
