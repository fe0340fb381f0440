import type { ScopeRole, scopeTags } from './scope.ts'
import type { Store } from './store.ts'

type WithoutTags = { [Role in ScopeRole]: (typeof scopeTags)[Role] extends readonly [] ? Role : never }[ScopeRole]

/** A store that does every kind of work with the role of one: what that role may not do is refused by its policy. */
export const asOneRole = (store: Store, role: WithoutTags): Store => ({
  table: () => store.table({ role }),
  credentials: () => store.credentials({ role }),
  sealing: store.sealing,
})
