import type { Source, TenantId } from '@kring/domain'
import { isToldOf, wants, webhookKindOf } from '@kring/domain/webhooks'
import { forWebhooks, markOfEvent } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'

type What = {
  readonly of: 'referral' | 'trajectory'
  readonly tenant: TenantId
  readonly dossier: string
  readonly source: Source
  readonly seq: number
  readonly type: string
  readonly at: string
}

/** Enters what the partner's systems are told of an event, for each that asked for it. Repeating it changes nothing. */
export async function tellSystems({ store, now }: StreamDependencies, what: What): Promise<void> {
  const kind = webhookKindOf(what.of, what.type)
  if (kind === undefined || !isToldOf(what.source)) return
  const { tenant, dossier, at } = what
  const data = forWebhooks(store, tenant)
  const mark = markOfEvent(what.of, what.seq)
  // What happened before somebody asked for it is not told.
  for (const { value } of await data.subscriptions())
    if (wants(value, kind) && value.since <= at)
      await data.enter({ subscription: value.id, dossier, kind, at, mark }, now())
}
