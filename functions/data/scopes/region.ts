import type { AccessEntry, FormDefinition, RegionId, SearchKey } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import type { BoardStage } from '../boardStages.ts'
import type { CursorSigner } from '../cursor.ts'
import { readFidelityRows } from '../fidelity/rows.ts'
import { type DecidedList, operatorKeys } from '../keys.ts'
import { readOccupancies } from '../occupancy/rows.ts'
import type { Dossier } from '../referrals/examine.ts'
import { decidedOfRegion, type PageRequest, queueOfRegion } from '../referrals/lists.ts'
import { alikeInRegion } from '../regionIndex/alike.ts'
import { readRightsDue } from '../regionIndex/rightsDue.ts'
import { comparedPersonsOf } from '../regionIndex/rows.ts'
import { searchInRegion } from '../regionIndex/search.ts'
import { boardOfRegion, countStage } from '../trajectories/lists.ts'

/** A region's dossiers across tenants: no names, no free text. `region` is one of those that the caller manages. */
export function forRegion(store: Store, region: RegionId) {
  const table = store.table({ role: 'region', region })
  const { mac } = store.sealing()
  return {
    queue: (cursors: CursorSigner, page: PageRequest) => queueOfRegion(table, cursors, region, page),
    decided: (cursors: CursorSigner, list: DecidedList, page: PageRequest) =>
      decidedOfRegion(table, cursors, { region, list }, page),
    board: (cursors: CursorSigner, stage: BoardStage | undefined, page: PageRequest) =>
      boardOfRegion(table, cursors, { region, stage }, page),
    /** Of the region's evaluated trajectories, whether the method was kept to; nobody is named. */
    fidelity: () => readFidelityRows(table, region),
    /** How long each trajectory of the region occupied a coordinator; nobody is named. */
    occupancies: () => readOccupancies(table, region),
    /** The dossiers in which a request about what is held waits, the first due first. */
    rightsDue: () => readRightsDue(table, region),
    countStage: (stage: BoardStage) => countStage(table, region, stage),
    search: (cursors: CursorSigner, sought: SearchKey, page: PageRequest) =>
      searchInRegion(table, cursors, mac, { region, sought }, page),
    /** The dossiers in which a person of this one seems to be the same. */
    alike: (dossier: Pick<Dossier, 'head' | 'referral'>, form: FormDefinition) =>
      alikeInRegion(
        table,
        mac,
        { region, tenant: dossier.head.tenant, id: dossier.head.id },
        comparedPersonsOf(dossier, form),
      ),
    /** Records a search in the region's dossiers. */
    logSearch: (subject: string, entry: AccessEntry) => appendAccess(table, operatorKeys.searches(subject), mac, entry),
  }
}
