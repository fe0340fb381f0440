import { type FieldValues, sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useKnownMe } from '../../../session/useMe.ts'

/** What an officer types about one complaint, kept in the tab until it is saved. */
export function useHandlingFields(
  of: { readonly tenant: string; readonly id: string },
  form: string,
  initial: FieldValues = {},
) {
  const { subject } = useKnownMe()
  return useSessionFields(sessionFieldsKey(subject, 'complaint', of.tenant, of.id, form), initial)
}
