import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { StoredAccess } from '../data/accessLog/accessLog.ts'
import { chainOf } from '../data/accessLog/seals.ts'
import { forSeal } from '../data/index.ts'
import { type Key, parsePartition } from '../data/keys.ts'
import { digestOf, type LedgerBatch, sealBatch, type Witness } from '../ledger/batch.ts'
import { covers, listMaintenances, readMaintenance } from '../ledger/maintenance.ts'
import type { SealDependencies } from './dependencies.ts'
import { type Fault, parseSealRecord, type SealRecord } from './record.ts'

type Read = { readonly record: DynamoDBRecord; readonly parsed: SealRecord }
/** The entries of one chain that are to be sealed, with their records. */
type ToSeal = { readonly chain: Key; readonly entries: StoredAccess[]; readonly records: DynamoDBRecord[] }

/**
 * The second reader of the table's stream. Events, entries of access logs and their seals are witnessed in the ledger,
 * one object a batch; entries are sealed. Whatever changes or removes one of them is an alarm, in the ledger too. Records
 * may arrive again, late or in other batches: nothing is sealed twice, and the ledger repeats itself without differing.
 */
export function sealHandler(dependencies: SealDependencies) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { sealing, now } = dependencies
    const read = Records.flatMap((record): readonly Read[] => {
      const parsed = parseSealRecord(record, sealing.mac, now())
      return parsed === undefined ? [] : [{ record, parsed }]
    })
    const [first] = read
    if (first === undefined) return { batchItemFailures: [] }
    const judged = await judge(dependencies, read)
    for (const { what, pk, sk } of judged.faults) {
      dependencies.onFault()
      dependencies.log.error('sealed item altered', { what, k: sealing.pseudonym(pk), s: sk })
    }
    const content = contentOf(dependencies, judged)
    if (content.entries.length + content.alarms.length > 0) {
      const name = nameOf(first.record, createdAt(first.record) ?? now())
      await dependencies.ledger.put(name, sealBatch(sealing, name, content))
    }
    return { batchItemFailures: await sealAll(dependencies, judged.accepted) }
  }
}

type Judged = { readonly accepted: readonly Read[]; readonly faults: readonly Fault[] }

/** Tells the work of a signed maintenance from faults. */
async function judge({ ledger, sealing, now }: SealDependencies, read: readonly Read[]): Promise<Judged> {
  const accepted: Read[] = []
  const faults: Fault[] = []
  for (const one of read) {
    const { parsed } = one
    switch (parsed.kind) {
      case 'fault':
        faults.push(parsed)
        break
      case 'former': {
        const works = await listMaintenances(ledger, sealing)
        if (!works.some(work => covers(work, parsed.at))) faults.push(parsed)
        break
      }
      default: {
        const { pk, sk, maintenance } = itemOf(parsed)
        const at = createdAt(one.record) ?? now()
        const work = maintenance === undefined ? undefined : await readMaintenance(ledger, sealing, maintenance)
        const isAllowed = maintenance === undefined ? !parsed.isAgain : work !== undefined && covers(work, at)
        if (isAllowed) accepted.push(one)
        else faults.push({ pk, sk, what: 'changed', at })
      }
    }
  }
  return { accepted, faults }
}

type Accepted = Extract<SealRecord, { kind: 'event' | 'entry' | 'seal' }>

const itemOf = (parsed: Accepted) =>
  parsed.kind === 'event' ? parsed.event : parsed.kind === 'entry' ? parsed.entry : parsed.seal

function createdAt({ dynamodb }: DynamoDBRecord): string | undefined {
  const created = dynamodb?.ApproximateCreationDateTime
  return created === undefined ? undefined : new Date(created * 1000).toISOString()
}

function contentOf({ sealing }: SealDependencies, { accepted, faults }: Judged): LedgerBatch {
  const names: Record<string, string> = {}
  const pseudonym = (pk: string): string => {
    const k = sealing.pseudonym(pk)
    names[k] ??= sealing.encryptName(pk)
    return k
  }
  const entries = accepted.flatMap(({ parsed }) => witnessOf(parsed, pseudonym) ?? [])
  const alarms = faults.map(({ pk, sk, what, at }) => ({ kind: 'alarm' as const, what, k: pseudonym(pk), s: sk, at }))
  return { v: 1, entries, alarms, names }
}

function witnessOf(parsed: SealRecord, pseudonym: (pk: string) => string): Witness | undefined {
  switch (parsed.kind) {
    case 'event':
      return { ...placed(parsed.event), h: parsed.event.hash }
    case 'entry':
      return { ...placed(parsed.entry), h: parsed.entry.mac }
    case 'seal': {
      const { seal } = parsed
      return { ...placed(seal), h: seal.hash, c: { k: pseudonym(seal.chain), n: seal.seq } }
    }
    default:
      return undefined
  }
  function placed({ pk, sk, maintenance }: { pk: string; sk: string; maintenance?: string | undefined }) {
    return { k: pseudonym(pk), s: sk, ...(maintenance === undefined ? {} : { m: maintenance }) }
  }
}

/**
 * The name of a batch's ledger object. Lambda does not tell the shard; the event's id is unique in the whole stream.
 * docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html
 */
function nameOf({ eventID = '', eventSourceARN = '', dynamodb }: DynamoDBRecord, at: string): string {
  const number = (dynamodb?.SequenceNumber ?? '').replaceAll(/\D/g, '').padStart(40, '0')
  return `entries/${at.slice(0, 10)}-${number}-${digestOf(`${eventSourceARN}\n${eventID}`).slice(0, 16)}`
}

/** Seals the entries, chain by chain; the records of a chain that fails are delivered again. */
async function sealAll(
  dependencies: SealDependencies,
  accepted: readonly Read[],
): Promise<DynamoDBBatchResponse['batchItemFailures']> {
  const chains = new Map<string, ToSeal>()
  for (const { record, parsed } of accepted) {
    const chain = parsed.kind === 'entry' ? chainOf(parsed.entry) : undefined
    if (parsed.kind !== 'entry' || chain === undefined) continue
    const toSeal = chains.get(chain.pk) ?? { chain, entries: [], records: [] }
    toSeal.entries.push(parsed.entry)
    toSeal.records.push(record)
    chains.set(chain.pk, toSeal)
  }
  const failures = await Promise.all([...chains.values()].map(toSeal => sealChain(dependencies, toSeal)))
  return failures.flat().map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' }))
}

async function sealChain(
  { store, log }: SealDependencies,
  { chain, entries, records }: ToSeal,
): Promise<readonly DynamoDBRecord[]> {
  const tenant = parsePartition(entries[0]?.pk ?? '')?.tenant
  try {
    await forSeal(store, tenant).seal(chain, entries)
    return []
  } catch (error) {
    log.error('sealing failed', { error: error instanceof Error ? error.name : 'unknown' })
    return records
  }
}
