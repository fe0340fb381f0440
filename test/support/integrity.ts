import { TenantId } from '@kring/domain'
import { forTenant } from '@kring/functions/data/index'
import { isEventSk } from '@kring/functions/data/keys'
import { expect } from 'vitest'
import * as z from 'zod'
import type { World } from './world.ts'

const Head = z.object({ tenant: TenantId, id: z.string(), version: z.int() })

/**
 * Checks all items of the table: every dossier has a head, all events the head counts and an unbroken hash chain; every
 * idempotency record and link refers to a dossier or a draft. Returns the number of dossiers.
 */
export async function expectWhole(world: World): Promise<number> {
  const items = await world.items()
  const of = (kind: RegExp) => items.filter(({ pk }) => kind.test(String(pk)))
  const dossiers = of(/^T#[^#]+#R#/)
  const heads = dossiers.filter(({ sk }) => sk === 'HEAD').map(item => Head.parse(item))
  const events = dossiers.filter(({ sk }) => isEventSk(String(sk)))
  expect(events).toHaveLength(heads.reduce((sum, { version }) => sum + version, 0))
  for (const { tenant, id } of heads) {
    const examined = await forTenant(world.store, tenant).examine(id)
    expect(examined.kind, `the history of ${id}`).toBe('whole')
  }
  const known = new Set(heads.map(({ id }) => id))
  const drafts = new Set(of(/#DRAFTS#/).map(({ id }) => id))
  for (const { answer } of of(/#IDEM#/)) {
    const { id } = z.object({ id: z.string() }).parse(answer)
    expect(known.has(id) || drafts.has(id) || !/^[A-Z]{3}-/.test(id), `an answer about ${id}`).toBe(true)
  }
  for (const { dossier } of of(/#LINK#/)) expect(known).toContain(dossier)
  return heads.length
}
