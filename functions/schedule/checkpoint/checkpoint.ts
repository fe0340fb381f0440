import * as z from 'zod'
import { isEventSk, momentOfAccess, parsePartition } from '../../data/keys.ts'
import { digestOf, type LedgerBatch, openBatch, parseJson } from '../../ledger/batch.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { readLost } from '../../ledger/lost.ts'
import type { LedgerSealing } from '../../ledger/sealing.ts'

const End = z.strictObject({ n: z.int().min(1), h: z.string() })

/** What stood at a moment: the register of all histories, by pseudonym. */
const Content = z.strictObject({
  v: z.literal(1),
  at: z.string(),
  /** The checkpoint before it. */
  previous: z.strictObject({ name: z.string(), digest: z.string() }).optional(),
  /** The number and hash of the last event of each history: of a dossier, a trajectory, a coordinator's record. */
  dossiers: z.record(z.string(), End),
  /** The last place and hash of each chain of seals. */
  chains: z.record(z.string(), End),
  /** The moment and hash of the last entry of each log of what somebody searched. Absent in those of before it was kept. */
  logs: z.record(z.string(), z.strictObject({ at: z.string(), h: z.string() })).optional(),
  /** The partition key of each pseudonym, encrypted. */
  names: z.record(z.string(), z.string()),
  /** The ledger objects that it covers and the checkpoints before it do not, with the digests of their bodies. */
  objects: z.record(z.string(), z.array(z.string())),
})
export type Checkpoint = z.infer<typeof Content>
const Signed = Content.extend({ mac: z.string() })

export type FoundCheckpoint = { readonly name: string; readonly digest: string; readonly content: Checkpoint }

/** The checkpoint of this name; undefined when it was altered. What is put again under a name does not count. */
export async function readCheckpoint(
  ledger: Ledger,
  sealing: LedgerSealing,
  name: string,
): Promise<FoundCheckpoint | undefined> {
  const [body = ''] = await ledger.read(name)
  const signed = Signed.safeParse(parseJson(body))
  if (!signed.success) return undefined
  const { mac, ...content } = signed.data
  return mac === sealing.mac('checkpoint', { name, content }) ? { name, digest: digestOf(body), content } : undefined
}

/** A record stays in the stream for a day at most, so an object of a day may still come the day after. */
const daysThatMayGrow = 2
const dayMilliseconds = 24 * 3_600_000

export type CheckpointDependencies = {
  readonly ledger: Ledger
  readonly sealing: LedgerSealing
  readonly now: () => string
}
export type Checkpointed = {
  readonly name: string
  readonly dossiers: number
  readonly objects: number
  readonly unreadable: number
}

/**
 * Makes a checkpoint from the one before and the ledger's objects since: needs nothing of the table. `unreadable`: how
 * many objects or checkpoints were altered; they are left out, and verify names them.
 */
export async function makeCheckpoint({ ledger, sealing, now }: CheckpointDependencies): Promise<Checkpointed> {
  const at = now()
  const { latest, recent, unreadable } = await latestCheckpoints(ledger, sealing)
  // Once all of the ledger, for the logs that the checkpoints before did not keep.
  const knowsLogs = latest?.content.logs !== undefined
  const grows = latest === undefined ? '' : dayBefore(latest.content.at, daysThatMayGrow)
  const covered = new Set(recent.flatMap(({ content }) => Object.values(content.objects).flat()))
  const next: Checkpoint = {
    v: 1,
    at,
    ...(latest === undefined ? {} : { previous: { name: latest.name, digest: latest.digest } }),
    dossiers: { ...latest?.content.dossiers },
    chains: { ...latest?.content.chains },
    logs: { ...latest?.content.logs },
    names: { ...latest?.content.names },
    objects: {},
  }
  const lost = await readLost(ledger, sealing)
  let altered = unreadable
  for (const name of await ledger.list('entries', knowsLogs ? grows : '')) {
    for (const body of await ledger.read(name)) {
      const digest = digestOf(body)
      const isCovered = name < `entries/${grows}` || covered.has(digest)
      if (isCovered && knowsLogs) continue
      const batch = openBatch(sealing, name, body)
      if (batch !== undefined) foldLogs(next, batch, sealing, lost)
      if (isCovered) continue
      if (batch === undefined) {
        altered += 1
        continue
      }
      next.objects[name] = [...(next.objects[name] ?? []), digest]
      fold(next, batch, lost)
    }
  }
  const name = `checkpoints/${at}`
  await ledger.put(name, JSON.stringify({ ...next, mac: sealing.mac('checkpoint', { name, content: next }) }))
  return {
    name,
    dossiers: Object.keys(next.dossiers).length,
    objects: Object.keys(next.objects).length,
    unreadable: altered,
  }
}

/** The latest checkpoint that was not altered, and those whose objects may still be listed. */
async function latestCheckpoints(ledger: Ledger, sealing: LedgerSealing) {
  const recent: FoundCheckpoint[] = []
  let unreadable = 0
  let from = ''
  for (const name of [...(await ledger.list('checkpoints'))].reverse()) {
    if (name < `checkpoints/${from}`) break
    const found = await readCheckpoint(ledger, sealing, name)
    if (found === undefined) {
      unreadable += 1
      continue
    }
    if (recent.length === 0) from = dayBefore(found.content.at, daysThatMayGrow + 1)
    recent.push(found)
  }
  return { latest: recent[0], recent, unreadable }
}

const dayBefore = (at: string, days: number): string =>
  new Date(Date.parse(at) - days * dayMilliseconds).toISOString().slice(0, 10)

/** Adds the last entry of each log of what somebody searched; of those of dossiers the dossier is known. */
function foldLogs(
  { logs = {}, names }: Checkpoint,
  { entries, names: known }: LedgerBatch,
  sealing: LedgerSealing,
  lost: ReadonlySet<string>,
): void {
  for (const { k, s, h } of entries) {
    const at = momentOfAccess(s)
    if (at === undefined || lost.has(h) || at <= (logs[k]?.at ?? '')) continue
    const name = known[k] ?? names[k] ?? ''
    if (parsePartition(sealing.decryptName(name) ?? '')?.kind !== 'searches') continue
    logs[k] = { at, h }
    names[k] = name
  }
}

/** Adds what a batch says. An end that a restore lost counts for nothing: the history went on from an earlier one. */
function fold(
  { dossiers, chains, names }: Checkpoint,
  { entries, names: known }: LedgerBatch,
  lost: ReadonlySet<string>,
): void {
  const lastIn = (ends: Checkpoint['dossiers'], k: string): number => {
    const end = ends[k]
    return end === undefined || lost.has(end.h) ? 0 : end.n
  }
  const keep = (ends: Checkpoint['dossiers'], k: string, end: z.infer<typeof End>, isLater: boolean): void => {
    if (!isLater) return
    ends[k] = end
    names[k] = known[k] ?? names[k] ?? ''
  }
  for (const { k, s, h, c, m } of entries) {
    if (lost.has(h)) continue
    if (isEventSk(s)) {
      const n = Number(s.slice(2))
      const last = lastIn(dossiers, k)
      // A maintenance may have written the last event again.
      keep(dossiers, k, { n, h }, n > last || (n === last && m !== undefined))
    }
    if (c !== undefined) keep(chains, c.k, { n: c.n, h }, c.n > lastIn(chains, c.k))
  }
}
