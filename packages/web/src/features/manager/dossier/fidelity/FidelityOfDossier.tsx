import { useTrajectory } from '../../../../trajectory/useTrajectory.ts'
import { useOpenDossier } from '../DossierContext.ts'
import { FidelityCard } from './FidelityCard.tsx'

/** Whether the method was kept to, once there was a conference or a plan. */
export function FidelityOfDossier() {
  const { dossier } = useOpenDossier()
  const { trajectory } = useTrajectory(dossier.tenant.id, dossier.id)
  return trajectory?.fidelity ? <FidelityCard trajectory={trajectory} /> : null
}
