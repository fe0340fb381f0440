import { forPlatform, type Store } from '@kring/functions/data/index'

/** Claims the letters of partners that were made before letters were claimed. Idempotent; says which share theirs. */
export async function claimPrefixes(store: Store, say: (line: string) => void): Promise<void> {
  const shared = await forPlatform(store).claimPrefixes()
  if (shared.length > 0) say(`These partners share the letters of their numbers with another: ${shared.join(', ')}.`)
}
