import type { Tenant } from '@kring/domain'
import { type CursorSigner, type Dossier, forRegister, forTenant, type Store } from '../data/index.ts'

/**
 * Reads every dossier of every tenant completely, one tenant after another, but for those that were erased or do not fit
 * (functions/audit/verify.ts names these). For checks, not for screens.
 */
export async function* everyDossier(
  store: Store,
  cursors: CursorSigner,
): AsyncGenerator<{ readonly tenant: Tenant; readonly dossier: Dossier }> {
  for (const { id } of await forRegister(store).tenants()) {
    const data = forTenant(store, id)
    const tenant = await data.settings()
    if (tenant === undefined) continue
    let cursor: string | undefined
    do {
      const page = await data.list(cursors, { limit: 100, cursor })
      for (const item of page.items) {
        const examined = await data.examine(item.id)
        if (examined.kind === 'whole') yield { tenant, dossier: examined.dossier }
      }
      cursor = page.cursor
    } while (cursor !== undefined)
  }
}
