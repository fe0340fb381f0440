import type { TenantId } from '@kring/domain'
import { type ComplaintFile, ErasedDossier, forComplaintTerms } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'

/** A complaint as it is; undefined once it is erased: then nothing follows from it any more. */
export async function openComplaint(
  { store }: Pick<StreamDependencies, 'store'>,
  tenant: TenantId,
  id: string,
): Promise<ComplaintFile | undefined> {
  try {
    return await forComplaintTerms(store, tenant, id).read()
  } catch (error) {
    if (error instanceof ErasedDossier) return undefined
    throw error
  }
}
