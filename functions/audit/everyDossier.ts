import type { Tenant } from '@kring/domain'
import { type CursorSigner, type Dossier, forRegister, forTenant, type Store } from '../data/index.ts'

/** Reads every dossier of every tenant completely, one tenant after another. For checks, not for screens. */
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
        const dossier = await data.dossier(item.id, true)
        if (dossier !== undefined) yield { tenant, dossier }
      }
      cursor = page.cursor
    } while (cursor !== undefined)
  }
}
