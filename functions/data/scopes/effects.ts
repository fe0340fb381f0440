import type { NamedPerson, RegionId, TenantId, VariantId } from '@kring/domain'
import type * as z from 'zod'
import type { Store } from '../access/store.ts'
import { readEmergencyItem } from '../accessLog/emergencies.ts'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { areEventsSetAside, type SetAsideKind, setEventAside } from '../due/setAside.ts'
import { isComplainedOf } from '../erasure/complaints.ts'
import { indexPersons } from '../erasure/personIndex.ts'
import { readFormVersion } from '../forms/liveForms.ts'
import { readGrantsOfTenant } from '../grants/grants.ts'
import { type Key, operatorKeys, tenantKeys } from '../keys.ts'
import {
  listManagers,
  listMembersOfOperator,
  listMembersOfTenant,
  listPlatformAdmins,
  readMemberAt,
} from '../members.ts'
import { putNote, readMemberNotes, readNotes, type UndeliveredNote } from '../messages/undelivered.ts'
import { readDossier } from '../referrals/read.ts'
import { vaultOf } from '../sealing/vault.ts'
import { readBranding, readMailTexts } from '../tenants/branding.ts'
import { readSetting } from '../tenants/settings.ts'
import { readTenant } from '../tenants/tenants.ts'
import { readOpenEvent } from '../trajectories/openEvent.ts'
import { type OpenTrajectory, readTrajectory } from '../trajectories/read.ts'
import { putStage } from '../trajectories/stage.ts'
import { dueOf } from './dueOf.ts'
import { mailsOf } from './mails.ts'

/** What follows from one tenant's events, for the stream: reads its dossiers and keeps its mail ledger. */
export function forEffects(store: Store, tenant: TenantId) {
  const scope = { role: 'effects', tenant } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return {
    settings: () => readTenant(table, keys),
    /** Whether a complaint about a dossier is open. */
    isComplainedOf: (dossier: string) => isComplainedOf(table, keys, dossier),
    setting: <Value>(part: string, schema: z.ZodType<Value>) => readSetting(table, keys, part, schema),
    grants: (consistent = false) => readGrantsOfTenant(table, tenant, consistent),
    dossier: (id: string, consistent = false) => readDossier(table, keys, vault, id, consistent),
    /** The trajectory of a dossier as it is; undefined when it has none. Throws ErasedDossier. */
    trajectory: (id: string) => readTrajectory(table, keys, vault, id, true),
    /** What one event of a trajectory says in the open. */
    trajectoryEvent: (id: string, seq: number) => readOpenEvent(table, keys.trajectory(id).pk, seq),
    putStage: (trajectory: OpenTrajectory) => putStage(table, keys, vault, trajectory),
    formVersion: (form: string, version: number) => readFormVersion(table, keys, vault.mac, form, version),
    /** Enters the persons of a dossier in the index person → dossiers. */
    indexPersons: (dossier: string, persons: readonly NamedPerson[]) =>
      indexPersons(table, keys, vault.mac, dossier, persons),
    members: {
      list: () => listMembersOfTenant(table, tenant),
      /** One as it is now; `membership`: its sort key. */
      now: (membership: string) => readMemberAt(table, tenant, membership),
    },
    branding: {
      style: () => readBranding(table, keys),
      texts: (variant?: VariantId) => readMailTexts(table, keys, variant),
    },
    /** What was recorded when this person opened the dossier in an emergency, also after it ended. */
    emergency: (dossier: string, subject: string) => readEmergencyItem(table, keys, dossier, subject),
    mail: mailsOf(table, keys.mail, keys.unreachedMember),
    /** What falls due; `of`: the dossier it is about, or the members. */
    due: dueOf(table, keys.due),
    setAside: {
      /** `kind`: of the referral, or of its trajectory. */
      event: (kind: SetAsideKind, event: { readonly dossier: string; readonly seq: number }, due: string) =>
        setEventAside(table, { key: keys.due({ dossier: event.dossier }, kind), kind }, event, due),
      /** Whether events are set aside: what comes later of the same history waits behind them. */
      has: (kind: SetAsideKind, dossier: string) => areEventsSetAside(table, keys.due({ dossier }, kind)),
    },
    /** An item that the stream told of, as it is now. */
    item: (key: Key): Promise<Item | undefined> => itemAt(table, key),
    noteUndelivered: (dossier: string, mail: string, note: UndeliveredNote) =>
      putNote(table, keys.undeliveredMail(dossier, mail), note),
    undelivered: (dossier: string) => readNotes(table, keys.undelivered(dossier).pk),
    unreached: () => readMemberNotes(table, keys.unreached().pk),
  }
}
export type EffectsData = ReturnType<typeof forEffects>

/** The operator's members and mail ledger, for the stream. */
export function forOperator(store: Store) {
  const table = store.table({ role: 'operator' })
  return {
    managersOf: (region: RegionId) => listManagers(table, region),
    platformAdmins: () => listPlatformAdmins(table),
    members: () => listMembersOfOperator(table),
    memberNow: (membership: string) => readMemberAt(table, undefined, membership),
    mail: mailsOf(table, operatorKeys.mail, operatorKeys.unreachedMember),
    due: dueOf(table, (_: 'members', entry) => operatorKeys.due(entry)),
    item: (key: Key): Promise<Item | undefined> => itemAt(table, key),
    unreached: () => readMemberNotes(table, operatorKeys.unreached.pk),
  }
}

export type OperatorData = ReturnType<typeof forOperator>

const itemAt = async (table: Table, { pk, sk }: Key): Promise<Item | undefined> =>
  (
    await queryAll(table, 'read-set-aside', {
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: true,
    })
  )[0]
