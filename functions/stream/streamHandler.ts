import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Grant, TenantId, VariantId } from '@kring/domain'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { CorruptItem, type Dossier, ErasedDossier, forEffects } from '../data/index.ts'
import type { StreamDependencies } from './dependencies.ts'
import { countFacts } from './effects/countFacts.ts'
import { indexPersonsOf, mayNameSomebody } from './effects/indexPersons.ts'
import { mailMember } from './effects/mailMembers.ts'
import { mailEmergency, mailEvent, mailNewLink } from './effects/sendMails.ts'
import { loadMailBranding } from './mail/branding.ts'
import type { MailContext } from './mail/sendMailOnce.ts'
import { type DossierEvent, parseStreamRecord } from './streamEvent.ts'

type StreamTenant = MailContext & { readonly grants: readonly Grant[] }

/**
 * Turns the table's stream into report facts and mails. AWS may deliver a record twice; the second time changes nothing:
 * a fact is derived from the whole dossier and written only over an older sequence number (effects/countFacts.ts), and a
 * mail is sent only if its entry in the mail ledger could be claimed (mail/sendMailOnce.ts). Failed records are reported
 * individually, so that the rest of the batch is not repeated. The events of one dossier in a
 * batch share one read of it, made after the last of them; all dossiers of a batch are counted together.
 */
export function streamHandler(dependencies: StreamDependencies) {
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const processor = new BatchProcessor(EventType.DynamoDBStreams)
    const answer = await processPartialResponse(event, batchWorker(dependencies, event.Records), processor, {
      throwOnFullBatchFailure: false,
      processInParallel: true,
    })
    for (const error of processor.errors) dependencies.log.error('effect failed', { error: error.name })
    return answer
  }
}

function batchWorker(
  dependencies: StreamDependencies,
  records: readonly DynamoDBRecord[],
): (record: DynamoDBRecord) => Promise<void> {
  const openTenantOnce = shared((tenant: TenantId) => openTenant(dependencies, tenant))
  const read = shared(async (_: string, { tenant, dossier: id }: DossierEvent) => {
    const tenantContext = await openTenantOnce(tenant, tenant)
    return { ...tenantContext, dossier: await dossierIn(tenantContext, id) }
  })
  /** How each dossier of the batch was counted. One that cannot be read is not among them: it fails with its records. */
  const countBatch = shared(async () => {
    const events = new Map(records.flatMap(dossierEventIn).map(event => [placeOf(event), event]))
    const all = await Promise.allSettled([...events].map(([place, event]) => read(place, event)))
    const found = all.flatMap(one => {
      if (one.status === 'rejected' || one.value.dossier === undefined) return []
      const { tenant, grants, dossier } = one.value
      return [{ tenant, grants, dossier }]
    })
    const results = await countFacts(dependencies, found)
    return new Map(found.map(({ dossier: { head } }, index) => [`${head.tenant}#${head.id}`, results[index]]))
  })
  const counted = async (event: DossierEvent): Promise<Dossier | undefined> => {
    const { dossier } = await read(placeOf(event), event)
    const result = (await countBatch('batch', undefined)).get(placeOf(event))
    if (result?.status === 'rejected') throw result.reason
    return dossier
  }
  const indexed = shared(async (_: string, dossier: Dossier) => {
    const { data } = await openTenantOnce(dossier.head.tenant, dossier.head.tenant)
    await indexPersonsOf(data, dossier)
  })
  return async record => {
    const happened = parseStreamRecord(record)
    if (happened === undefined) return
    if (happened.kind === 'member') {
      if (happened.member.invited !== true) return
      const tenantContext =
        happened.tenant === undefined ? undefined : await openTenantOnce(happened.tenant, happened.tenant)
      return mailMember(dependencies, tenantContext, happened.member)
    }
    const tenantContext = await openTenantOnce(happened.tenant, happened.tenant)
    switch (happened.kind) {
      case 'event': {
        const dossier = await counted(happened)
        const entry = dossier?.history.find(({ seq }) => seq === happened.seq)
        if (dossier === undefined || entry === undefined) return
        if (mayNameSomebody(entry.event.type)) await indexed(placeOf(happened), dossier)
        return mailEvent(dependencies, tenantContext, dossier, entry)
      }
      case 'link': {
        const dossier = await dossierIn(tenantContext, happened.dossier)
        return dossier && mailNewLink(dependencies, tenantContext, dossier, happened.link)
      }
      case 'emergency':
        return mailEmergency(dependencies, tenantContext, happened.emergency)
      default:
        return happened satisfies never
    }
  }
}

const placeOf = ({ tenant, dossier }: DossierEvent): string => `${tenant}#${dossier}`

/** The event that a record holds, if any. A record that cannot be parsed fails by itself, when its turn comes. */
function dossierEventIn(record: DynamoDBRecord): readonly DossierEvent[] {
  try {
    const happened = parseStreamRecord(record)
    return happened?.kind === 'event' ? [happened] : []
  } catch {
    return []
  }
}

/** Undefined when the dossier was erased: then nothing follows from its events any more. */
async function dossierIn({ data }: StreamTenant, id: string): Promise<Dossier | undefined> {
  const dossier = await data.dossier(id, true).catch(error => {
    if (error instanceof ErasedDossier) return 'erased' as const
    throw error
  })
  if (dossier === 'erased') return undefined
  if (dossier === undefined) throw new CorruptItem('event without dossier')
  return dossier
}

async function openTenant(dependencies: StreamDependencies, id: TenantId): Promise<StreamTenant> {
  const data = forEffects(dependencies.store, id)
  const [tenant, grants] = await Promise.all([data.settings(), data.grants()])
  if (tenant === undefined) throw new CorruptItem('event without tenant')
  const brandings = shared((_: string, variant: VariantId | undefined) => loadMailBranding(dependencies, data, variant))
  return { data, tenant, grants, mailBranding: variant => brandings(variant ?? '', variant) }
}

/** Runs `make` once per key and shares the promise, and so a failure, within one batch. */
function shared<Key extends string, Given, Made>(make: (key: Key, given: Given) => Promise<Made>) {
  const made = new Map<Key, Promise<Made>>()
  return (key: Key, given: Given): Promise<Made> => {
    const known = made.get(key) ?? make(key, given)
    made.set(key, known)
    return known
  }
}
