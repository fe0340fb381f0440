import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useOpenDossier } from './DossierContext.ts'

/** Where a form of the open dossier keeps what is typed. */
export function useSessionFieldsKey(form: string): string {
  const { subject, dossier } = useOpenDossier()
  return sessionFieldsKey(subject, dossier.tenant.id, dossier.id, form)
}
