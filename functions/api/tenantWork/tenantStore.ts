import type { Tenant } from '@kring/domain'
import type { Store } from '../../data/index.ts'

/**
 * A tenant that was opened by its name in a path. What is done with its data is a file for each kind of work beside this one,
 * read with the routes that do it: the keys are those of the tenant in the path, the credentials those of the caller
 * (signing.ts). Each throws 'not-signed-in' for a citizen, unless it says so.
 */
export type TenantStore = { readonly store: Store; readonly tenant: Tenant }
