import { typedKey } from '../../../form/typed.ts'
import { useOpenDossier } from './DossierContext.ts'

/** Where a form of the open dossier keeps what is typed. */
export function useTypedKey(form: string): string {
  const { subject, dossier } = useOpenDossier()
  return typedKey(subject, dossier.tenant.id, dossier.id, form)
}
