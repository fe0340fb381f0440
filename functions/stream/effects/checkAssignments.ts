import { addDays, type CoordinatorRecord, lapsingPapers, trajectoryDecider } from '@kring/domain'
import {
  type AssignedRow,
  coordinatorPapersKind,
  forCoordinator,
  forOperator,
  forTrajectory,
  VersionConflict,
} from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { Sources } from '../messages/sources.ts'

/** How often one trajectory is decided again while others change it; after that the record is delivered again. */
const mostTries = 5

/**
 * Holds the assignments of a coordinator against their record as it is now (G8): after any change of it, and on the day after
 * a paper ends. Each trajectory is a transaction of its own. Repeating it changes nothing.
 */
export async function checkAssignments(
  dependencies: StreamDependencies,
  sources: Sources,
  person: string,
): Promise<void> {
  const { store, now } = dependencies
  const own = forCoordinator(store, { role: 'coordinator', person })
  const file = await own.coordinator(true)
  const rows = (await own.assigned()).filter(({ as }) => as === 'open')
  for (const row of rows) await checkOne(dependencies, sources, row, file?.record)
  if (file === undefined) return
  const next = nextEnd(file.record, now().slice(0, 10))
  if (next === undefined) return
  const entry = { kind: coordinatorPapersKind, ref: { person }, due: `${next}T03:00:00.000Z` }
  await forOperator(store).due.enter('members', `${coordinatorPapersKind}#${person}#${next}`, entry)
}

/** The day after the first paper that ends from a day on. */
function nextEnd({ papers, state }: CoordinatorRecord, today: string): string | undefined {
  if (state === 'ended') return undefined
  const ends = lapsingPapers.flatMap(name => papers[name]?.until ?? []).filter(until => until >= today)
  const [first] = ends.toSorted()
  return first && addDays(first, 1)
}

async function checkOne(
  { store, now }: StreamDependencies,
  sources: Sources,
  { tenant, id }: AssignedRow,
  record: CoordinatorRecord | undefined,
): Promise<void> {
  const source = await sources.tenant(tenant)
  const data = forTrajectory(store, tenant, id, { role: 'trajectory', tenant, dossier: id })
  for (let tries = 1; ; tries += 1) {
    const before = await data.trajectory(true)
    if (before === undefined) return
    const context = {
      tenant: source.tenant,
      by: { role: 'system' },
      at: now(),
      newId: '',
      candidate: record && { record, load: 0 },
    }
    const decided = trajectoryDecider.decide(before.record, { name: 'check-assignment' }, context)
    if (!decided.ok) return
    try {
      await data.commit({ tenant: source.tenant, before, events: decided.events })
      return
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}
