import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useOpenDossier } from './DossierContext.ts'

/** The session fields key of a form of the open dossier. */
export function useSessionFieldsKey(form: string): string {
  const { subject, dossier } = useOpenDossier()
  return sessionFieldsKey(subject, dossier.tenant.id, dossier.id, form)
}
