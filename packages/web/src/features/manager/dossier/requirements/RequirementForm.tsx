import { useCommand } from '../useCommand.ts'
import { RequirementFields, type RequirementFormProps } from './RequirementFields.tsx'

/** A minimum requirement of a referral, before its acceptance. */
export function RequirementForm(props: RequirementFormProps) {
  const command = useCommand('set-minimum-requirement', { sinceOpened: true })
  return <RequirementFields {...props} command={command} />
}
