import { FunderId, TenantId } from '@kring/domain'
import { type CountedRow, type ImportBatch, meaningsIn } from '../../data/imports/index.ts'
import { type CountOwner, type FactUpdate, factId, forCounting, type Store, VersionConflict } from '../../data/index.ts'
import { ApiProblem } from '../problems.ts'
import { type Importer, isOf } from './partners.ts'
import { type GoodRow, rowReader } from './readRows.ts'

export type RunContext = {
  readonly store: Store
  readonly secret: string
  /** The day, for the reader of rows, and the moment, ISO 8601. */
  readonly today: string
  readonly now: () => string
  /** Milliseconds after which a step leaves the rest to the next one. AWS: API Gateway waits 30 seconds at most. */
  readonly patience: number
}

type OwnedUpdate = { readonly owner: CountOwner; readonly update: FactUpdate }
const ownCounts = { id: 'own' }

/**
 * Counts the next rows of an import, chunk by chunk. A step that was killed half-way is taken again and counts nothing twice; which rows
 * it was to count is kept before, so that they can be taken back. Throws VersionConflict, ApiProblem, an error of the table.
 */
export async function importNext(importer: Importer, batch: ImportBatch, context: RunContext): Promise<ImportBatch> {
  const { data } = importer
  const read = rowReader(importer, batch, meaningsIn(await data.words(batch)), context.today)
  const began = performance.now()
  let current: ImportBatch = batch
  do {
    const [rows] = await data.rows(current, current.doneChunks, 1)
    if (rows === undefined) throw new ApiProblem('import-expired')
    const good = rows.flatMap(kept => {
      const found = read(kept)
      return 'good' in found ? [found.good] : []
    })
    const counted = await countRows(importer, good, current, context)
    const next = {
      ...current,
      ...progress(current, rows.length, 'imported', context),
      imported: current.imported + counted,
      unchanged: current.unchanged + good.length - counted,
    }
    current = await savedOrUndone(importer, current, next, context)
  } while (current.state === 'importing' && performance.now() - began < context.patience)
  if (current.state === 'imported') await data.removeRead(current)
  return current
}

/**
 * Saves a step. One that was under way while the import was taken back may have counted its rows after they were: then it takes them out
 * again. Throws VersionConflict.
 */
async function savedOrUndone(
  { data }: Importer,
  before: ImportBatch,
  next: ImportBatch,
  { store }: RunContext,
): Promise<ImportBatch> {
  try {
    return await data.save(next)
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    const now = await data.read(before.id)
    if (now?.state === 'taking-back' || now?.state === 'taken-back') {
      const rows = await data.counted(before, before.doneChunks)
      await updateAll(
        store,
        rows.flatMap(row => takenBack(row, before.number)),
      )
    }
    throw error
  }
}

/** Takes the next rows of an import out of the counts, unless a later import replaced them. Throws as `importNext`. */
export async function takeBackNext(importer: Importer, batch: ImportBatch, context: RunContext): Promise<ImportBatch> {
  const { data } = importer
  const began = performance.now()
  let current: ImportBatch = batch
  do {
    const rows = await data.counted(current, current.doneChunks)
    const all = rows.map(row => takenBack(row, current.number))
    const results = await updateAll(context.store, all.flat())
    current = await data.save({
      ...current,
      ...progress(current, rows.length, 'taken-back', context),
      takenBack: current.takenBack + all.filter(updates => updates.some(one => results.get(one) === 'counted')).length,
    })
  } while (current.state === 'taking-back' && performance.now() - began < context.patience)
  return current
}

function progress(
  { state, doneChunks, chunks, done }: ImportBatch,
  rows: number,
  end: 'imported' | 'taken-back',
  { now }: RunContext,
) {
  const isLast = doneChunks + 1 >= chunks
  const ended = end === 'imported' ? { importedAt: now() } : { takenBackAt: now() }
  return { doneChunks: doneChunks + 1, done: done + rows, state: isLast ? end : state, ...(isLast ? ended : {}) }
}

/** Counts rows, and gives how many this import counts: not what an earlier one had already, the same. */
async function countRows(
  { place, data }: Importer,
  rows: readonly GoodRow[],
  batch: ImportBatch,
  { store, secret }: RunContext,
): Promise<number> {
  const all = rows.map(row => {
    const id = factId(secret, row.tenant, `import ${isOf(place)}\n${row.key}`)
    return { row, id, updates: updatesOf(row, id, batch.number) }
  })
  await data.intend(
    batch,
    batch.doneChunks,
    all.map(({ row, id }) => ({ tenant: row.tenant, id, grant: grantOf(row) })),
  )
  const results = await updateAll(
    store,
    all.flatMap(({ updates }) => updates),
  )
  const isCounted = (one: OwnedUpdate): boolean => one.update.facts.length > 0 && results.get(one) === 'counted'
  return all.filter(({ updates }) => updates.some(isCounted)).length
}

const grantOf = ({ fundedBy }: GoodRow): string | undefined =>
  fundedBy === undefined ? undefined : `${fundedBy.funder}#${fundedBy.id}`

/** To the partner's own counts and those of the grant that pays; nothing to its others, which may have paid before a correction. */
function updatesOf({ tenant, facts, grants, fundedBy }: GoodRow, id: string, seq: number): readonly OwnedUpdate[] {
  const common = { id, source: 'import' as const, tenant, seq, legacy: { takenBack: false } }
  return [
    { owner: { partner: tenant }, update: { ...common, grant: ownCounts, facts } },
    ...grants.map(grant => ({
      owner: grant.funder,
      update: { ...common, grant, facts: grant === fundedBy ? facts : [] },
    })),
  ]
}

function takenBack({ tenant: name, id, grant }: CountedRow, seq: number): readonly OwnedUpdate[] {
  const tenant = TenantId.parse(name)
  const common = { id, source: 'import' as const, tenant, seq, facts: [], legacy: { takenBack: true } }
  const own = { owner: { partner: tenant }, update: { ...common, grant: ownCounts } }
  const [funder, grantId] = (grant ?? '').split('#')
  if (funder === undefined || grantId === undefined) return [own]
  return [own, { owner: FunderId.parse(funder), update: { ...common, grant: { id: grantId } } }]
}

/** By month, so that those that move the same counters are written together. Throws the first error. */
async function updateAll(
  store: Store,
  updates: readonly OwnedUpdate[],
): Promise<ReadonlyMap<OwnedUpdate, 'counted' | 'already-counted'>> {
  const monthOf = ({ update }: OwnedUpdate): string => update.facts[0]?.month ?? ''
  const byOwner = Map.groupBy(updates, ({ owner }) => (typeof owner === 'string' ? owner : `partner ${owner.partner}`))
  const found = new Map<OwnedUpdate, 'counted' | 'already-counted'>()
  await Promise.all(
    [...byOwner.values()].map(async own => {
      const [first] = own
      if (first === undefined) return
      const sorted = own.toSorted((one, other) => monthOf(one).localeCompare(monthOf(other)))
      const results = await forCounting(store, first.owner).updateAll(sorted.map(({ update }) => update))
      for (const [index, one] of sorted.entries()) {
        const result = results[index]
        if (result?.status === 'rejected') throw result.reason
        if (result !== undefined) found.set(one, result.value)
      }
    }),
  )
  return found
}
