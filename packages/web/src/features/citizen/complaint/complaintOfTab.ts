import { sessionFieldsKey } from '../../../form/sessionFields.ts'

const prefix = sessionFieldsKey('complaint', '')

/** The key of what is typed in a complaint and not sent yet. */
export const typedComplaintKey = (tenant: string): string => `${prefix}${tenant}`
/** The key of what is typed to be added to a complaint. */
export const typedAdditionKey = (tenant: string, id: string): string => `${prefix}${tenant}.${id}`

/** Forgets every complaint that this tab knows. */
export function forgetComplaints(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  } catch {
    // Private windows may have no storage.
  }
}
