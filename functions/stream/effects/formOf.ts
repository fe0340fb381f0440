import type { FormDefinition } from '@kring/domain'
import { CorruptItem, ForgedItem } from '../../data/index.ts'

/**
 * The form with which a referral was sent, to count what was chosen in it. Undefined for one that cannot be trusted or read: the rest
 * of the dossier is counted all the same, and `verify` names the form.
 */
export async function formOf(
  read: (form: string, version: number) => Promise<FormDefinition | undefined>,
  { form }: { readonly form: { readonly id: string; readonly version: number } },
): Promise<FormDefinition | undefined> {
  try {
    return await read(form.id, form.version)
  } catch (error) {
    if (error instanceof ForgedItem || error instanceof CorruptItem) return undefined
    throw error
  }
}
