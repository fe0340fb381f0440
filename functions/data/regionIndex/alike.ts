import {
  type ComparedPerson,
  type KnownTrace,
  type Likeness,
  likenessOf,
  type RegionId,
  referralStates,
  type TenantId,
  tellingLikenesses,
  tracesOf,
  VariantId,
} from '@kring/domain'
import * as z from 'zod'
import { type Item, query } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { regionMac } from './regionMac.ts'
import { alikeHash, dossierMark, markedTrace } from './rows.ts'
import { dossierAt, type RegionDossier } from './search.ts'

const StoredRow = z.object({
  sk: z.string(),
  kind: z.enum(['birth-date', 'sound', 'phone', 'name']),
  state: z.enum(referralStates.filter(state => state !== 'draft')),
  variant: VariantId,
  names: z.array(z.string()).optional(),
  shorter: z.array(z.string()).optional(),
  undated: z.boolean(),
  /** The dossiers that were judged from that one. */
  same: z.array(z.string()).optional(),
  other: z.array(z.string()).optional(),
})

/** Another dossier in which somebody seems to be the same person. */
export type AlikeDossier = RegionDossier & {
  /** Which person of the own dossier, by their place in it, and how they are alike. */
  readonly persons: readonly { readonly person: number; readonly by: readonly Likeness[] }[]
  /** How this dossier was judged from the other one. */
  readonly judgedThere?: boolean | undefined
}

/** How many dossiers are compared for each trace, the last submitted first. */
const mostCompared = 50
/** How many persons of one dossier are compared. */
const mostPersons = 10

/** The dossiers of a region in which one of these persons seems to be the same: a Query for each trace of a person. */
export async function alikeInRegion(
  table: Table,
  mac: Mac,
  own: { readonly region: RegionId; readonly tenant: TenantId; readonly id: string },
  persons: readonly ComparedPerson[],
): Promise<readonly AlikeDossier[]> {
  const hash = regionMac(mac, own.region)
  const mark = dossierMark(hash, own.tenant, own.id)
  const traces = persons
    .slice(0, mostPersons)
    .flatMap((compared, person) => tracesOf(compared).map(trace => ({ person, trace: markedTrace(hash, trace) })))
  const compared = traces.map(async ({ person, trace }) => {
    const { items } = await query(table, 'find-alike', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': operatorKeys.alike(own.region, alikeHash(hash, trace), '').pk },
      ScanIndexForward: false,
      Limit: mostCompared,
      ConsistentRead: true,
    })
    return items.flatMap(item => {
      const row = parse(item)
      const by = likenessOf(trace, knownIn(row))
      return by === undefined ? [] : [{ person, by, row, dossier: dossierAt(item, row) }]
    })
  })
  const found = (await Promise.all(compared)).flat()
  const others = found.filter(({ dossier }) => dossier.tenant !== own.tenant || dossier.id !== own.id)
  const byDossier = Map.groupBy(others, ({ dossier }) => `${dossier.tenant}#${dossier.id}`)
  return [...byDossier.values()].flatMap(same => {
    const [first] = same
    if (first === undefined) return []
    const judged = same.some(({ row }) => row.same?.includes(mark))
      ? true
      : same.some(({ row }) => row.other?.includes(mark))
        ? false
        : undefined
    const ofPersons = [...Map.groupBy(same, ({ person }) => person)].map(([person, likenesses]) => ({
      person,
      by: tellingLikenesses(likenesses.map(({ by }) => by)),
    }))
    return [{ ...first.dossier, persons: ofPersons, ...(judged === undefined ? {} : { judgedThere: judged }) }]
  })
}

function knownIn({ kind, names = [], shorter = [], undated }: z.infer<typeof StoredRow>): KnownTrace {
  if (kind === 'birth-date') return { kind, names, shorter }
  return kind === 'name' ? { kind, undated } : { kind }
}

function parse(item: Item): z.infer<typeof StoredRow> {
  const row = StoredRow.safeParse(item)
  if (!row.success) throw new CorruptItem(`unreadable row: ${String(item.pk)}`)
  return row.data
}
