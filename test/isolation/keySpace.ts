import { FunderId, RegionId, TenantId } from '@kring/domain'
import {
  digest,
  dueKeys,
  funderKeys,
  operatorKeys,
  personKeys,
  personTag,
  tenantKeys,
} from '@kring/functions/data/keys'
import type { IndexName } from '@kring/functions/data/table'

/** Whose data a key is of: a value for every dimension, those of the session tags among them. */
export type Subject = {
  readonly tenant: TenantId
  readonly dossier: string
  /** A subject; for a personal link the secret that its holder has. */
  readonly person: string
  readonly region: RegionId
  readonly funder: FunderId
  /** The number of a complaint. */
  readonly complaint: string
}
export type Dimension = keyof Subject

/** A partition of the table, or of an index. */
export type Place = { readonly pk: string; readonly index?: IndexName }

type Built = { readonly pk: string } | { readonly [attribute: string]: string }
type Samples<Keys> = { readonly [Name in keyof Keys]: (of: Subject) => Place }

const onTable = ({ pk }: { readonly pk: string }): Place => ({ pk })
const onIndex = (index: IndexName, built: Built): Place => ({ pk: Object.values(built)[0] ?? '', index })
const at = ({ tenant }: Subject) => tenantKeys(tenant)

/** One partition by every key builder. A builder without an entry does not compile. */
const ofTenant: Samples<Omit<ReturnType<typeof tenantKeys>, 'tenant'>> = {
  tenantKey: of => onTable(at(of).tenantKey()),
  person: of => onTable(at(of).person('hash', of.dossier)),
  indexed: of => onTable(at(of).indexed(of.dossier)),
  imports: of => onTable(at(of).imports()),
  importContent: of => onTable(at(of).importContent('import-1')),
  importsOfOperator: of => onTable(at(of).importsOfOperator()),
  settings: of => onTable(at(of).settings()),
  setting: of => onTable(at(of).setting('house-style')),
  logoImage: of => onTable(at(of).logoImage()),
  settingChange: of => onTable(at(of).settingChange('2026-01-01T00:00:00.000Z', '1')),
  formLive: of => onTable(at(of).formLive('referral')),
  formVersion: of => onTable(at(of).formVersion('referral', 1)),
  formHistory: of => onTable(at(of).formHistory('referral', 1)),
  forms: of => onTable(at(of).forms()),
  form: of => onTable(at(of).form('referral')),
  formDrafts: of => onTable(at(of).formDrafts()),
  formDraft: of => onTable(at(of).formDraft('referral')),
  formDraftSummary: of => onTable(at(of).formDraftSummary('referral')),
  dossier: of => onTable(at(of).dossier(of.dossier)),
  stage: of => onTable(at(of).stage(of.dossier)),
  trajectory: of => onTable(at(of).trajectory(of.dossier)),
  trajectorySide: of => onTable(at(of).trajectorySide(of.dossier, 'harmed')),
  invitee: of => onTable(at(of).invitee(of.dossier, digest(of.person))),
  inviteeView: of => onTable(at(of).inviteeView(of.dossier, digest(of.person))),
  releaseView: of => onTable(at(of).releaseView(of.dossier, digest(of.person))),
  inviteeCode: of => onTable(at(of).inviteeCode(of.dossier, digest(of.person))),
  inviteeVoice: of => onTable(at(of).inviteeVoice(of.dossier, digest(of.person))),
  invitationLink: of => onTable(at(of).invitationLink(of.person)),
  invitationCode: of => onTable(at(of).invitationCode('hash')),
  draft: of => onTable(at(of).draft(of.person, '1')),
  contact: of => onTable(at(of).contact(of.person)),
  drafts: of => onTable(at(of).drafts(of.person)),
  idempotency: of => onTable(at(of).idempotency(of.person, '1')),
  link: of => onTable(at(of).link(of.person)),
  complaint: of => onTable(at(of).complaint(of.complaint)),
  complaintLink: of => onTable(at(of).complaintLink(of.complaint)),
  hold: of => onTable(at(of).hold(of.dossier, 'COMPLAINT#1')),
  holds: of => onTable(at(of).holds(of.dossier)),
  transfer: of => onTable(at(of).transfer('hash')),
  grants: of => onTable(at(of).grants()),
  fact: of => onTable(at(of).fact('hash')),
  facts: of => onTable(at(of).facts()),
  rollups: of => onTable(at(of).rollups('core', 1)),
  rollup: of => onTable(at(of).rollup('core', 1, '2026-06')),
  counted: of => onTable(at(of).counted()),
  allMarks: of => onTable(at(of).allMarks()),
  marks: of => onTable(at(of).marks('2026-Q1')),
  mail: of => onTable(at(of).mail('1')),
  due: of => onTable(at(of).due({ dossier: of.dossier }, '1')),
  webhooks: of => onTable(at(of).webhooks()),
  webhook: of => onTable(at(of).webhook('1')),
  deliveries: of => onTable(at(of).deliveries(of.dossier)),
  webhookDue: of => onTable(at(of).webhookDue(of.dossier, '1')),
  deliveriesOf: of => onIndex('OwnerIndex', at(of).deliveriesOf('1', 'waiting')),
  undelivered: of => onTable(at(of).undelivered(of.dossier)),
  undeliveredMail: of => onTable(at(of).undeliveredMail(of.dossier, '1')),
  unreached: of => onTable(at(of).unreached()),
  unreachedMember: of => onTable(at(of).unreachedMember('1')),
  secondFactorResets: of => onTable(at(of).secondFactorResets()),
  secondFactorReset: of => onTable(at(of).secondFactorReset(`referrer#${of.person}`, 1)),
  pictures: of => onTable(at(of).pictures(of.dossier)),
  picture: of => onTable(at(of).picture(of.dossier, '1')),
  attachment: of => onTable(at(of).attachment('1')),
  linkOf: of => onTable(at(of).linkOf(of.dossier)),
  members: of => onTable(at(of).members()),
  member: of => onTable(at(of).member('referrer', of.person)),
  access: of => onTable(at(of).access(of.dossier)),
  searches: of => onTable(at(of).searches(of.person)),
  accessOf: of => onIndex('AccessIndex', at(of).accessOf('2026-06')),
  emergency: of => onTable(at(of).emergency(of.dossier, of.person)),
  quota: of => onTable(at(of).quota('member', 'hash')),
  seals: of => onTable(at(of).seals('2026-06-17')),
  list: of => onIndex('TenantIndex', at(of).list()),
  stages: of => onIndex('TenantIndex', at(of).stages()),
  own: of => onIndex('OwnerIndex', at(of).own(of.person)),
  ownDrafts: of => onIndex('OwnerIndex', at(of).ownDrafts(of.person)),
}

const ofOperator: Samples<typeof operatorKeys> = {
  format: () => onTable(operatorKeys.format),
  upgrade: () => onTable(operatorKeys.upgrade('count-trajectories')),
  importMark: () => onTable(operatorKeys.importMark),
  prefix: () => onTable(operatorKeys.prefix('ABC')),
  quota: () => onTable(operatorKeys.quota('hash')),
  queue: of => onIndex('OpsIndex', operatorKeys.queue(of.region)),
  decided: of => onIndex('OpsIndex', operatorKeys.decided(of.region, 'closed')),
  board: of => onIndex('OpsIndex', operatorKeys.board(of.region)),
  assigned: of => onIndex('OwnerIndex', operatorKeys.assigned(of.person)),
  fidelity: of => onTable(operatorKeys.fidelity(of.region, 'mark')),
  occupancy: of => onTable(operatorKeys.occupancy(of.region, 'mark')),
  rights: of => onTable(operatorKeys.rights(of.region, of.tenant, of.dossier)),
  unfundedOf: of => onTable(operatorKeys.unfundedOf(of.region)),
  unfunded: of => onTable(operatorKeys.unfunded(of.region, of.tenant, of.dossier)),
  find: of => onTable(operatorKeys.find(of.region, 'hash', '1')),
  alike: of => onTable(operatorKeys.alike(of.region, 'hash', '1')),
  members: () => onTable(operatorKeys.members),
  member: of => onTable(operatorKeys.member('regional-manager', of.region, of.person)),
  mail: () => onTable(operatorKeys.mail('1')),
  due: () => onTable(operatorKeys.due('1')),
  unreached: () => onTable(operatorKeys.unreached),
  unreachedMember: () => onTable(operatorKeys.unreachedMember('1')),
  secondFactorResets: () => onTable(operatorKeys.secondFactorResets),
  secondFactorReset: of => onTable(operatorKeys.secondFactorReset(`coordinator##${of.person}`, 1)),
  unverified: () => onTable(operatorKeys.unverified('hash', '2026-06-17')),
  searches: of => onTable(operatorKeys.searches(of.person)),
  seals: () => onTable(operatorKeys.seals('2026-06-17')),
  tenant: of => onTable(operatorKeys.tenant(of.tenant)),
  tenants: () => onTable(operatorKeys.tenants),
  receipts: of => onTable(operatorKeys.receipts(of.person)),
  receipt: of => onTable(operatorKeys.receipt(of.person, '1')),
  backfills: () => onTable(operatorKeys.backfills),
  backfill: of => onTable(operatorKeys.backfill(of.funder, 'g')),
  grantsRevision: () => onTable(operatorKeys.grantsRevision),
  grantChange: of => onTable(operatorKeys.grantChange(of.funder, 'g', 1)),
  counted: of => onTable(operatorKeys.counted(of.funder, 'g')),
  operatorKey: () => onTable(operatorKeys.operatorKey),
  imports: () => onTable(operatorKeys.imports),
  importContent: () => onTable(operatorKeys.importContent('import-1')),
  coordinator: of => onTable(operatorKeys.coordinator(personTag(of.person))),
  claims: of => onTable(operatorKeys.claims(of.region, '2026', personTag(of.person))),
  claimsOf: of => onIndex('OwnerIndex', operatorKeys.claimsOf(of.region, '2026')),
  roster: of => onIndex('OwnerIndex', operatorKeys.roster(of.region)),
  trainings: of => onTable(operatorKeys.trainings(of.region)),
  training: of => onTable(operatorKeys.training(of.region, '1')),
  complaints: () => onTable(operatorKeys.complaints),
  complaint: of => onTable(operatorKeys.complaint(of.tenant, of.complaint)),
  shownEditions: of => onTable(operatorKeys.shownEditions(of.funder, 'g')),
  shownEdition: of => onTable(operatorKeys.shownEdition(of.funder, 'g', '2026-11-05#001')),
  shownTimes: () => onTable(operatorKeys.shownTimes),
  timesShown: of => onTable(operatorKeys.timesShown(of.tenant)),
  latestReleases: of => onTable(operatorKeys.latestReleases(of.funder)),
  latestRelease: of => onTable(operatorKeys.latestRelease(of.funder, 'g')),
  reminder: of => onTable(operatorKeys.reminder(of.funder, 'g', 'evaluations')),
  releases: of => onTable(operatorKeys.releases(of.funder, 'g')),
  funder: of => onTable(operatorKeys.funder(of.funder)),
  funders: () => onTable(operatorKeys.funders),
}

const ofFunder: Samples<ReturnType<typeof funderKeys>> = {
  head: of => onTable(funderKeys(of.funder).head()),
  grants: of => onTable(funderKeys(of.funder).grants()),
  grant: of => onTable(funderKeys(of.funder).grant('g')),
  fact: of => onTable(funderKeys(of.funder).fact('g', '1')),
  facts: of => onTable(funderKeys(of.funder).facts('g')),
  invoices: of => onTable(funderKeys(of.funder).invoices('g')),
  invoice: of => onTable(funderKeys(of.funder).invoice('g', '2026-Q1')),
  formerInvoiceLines: of => onTable(funderKeys(of.funder).formerInvoiceLines('g', '2026-Q1', of.tenant)),
  invoiceLines: of => onTable(funderKeys(of.funder).invoiceLines('g')),
  invoicePart: of =>
    onTable(funderKeys(of.funder).invoicePart('g', { tenant: of.tenant, quarter: '2026-Q1', attempt: 'a', number: 0 })),
  closings: of => onTable(funderKeys(of.funder).closings('g')),
  closing: of => onTable(funderKeys(of.funder).closing('g', '2026-Q1', 'a')),
  importing: of => onTable(funderKeys(of.funder).importing),
  importingOf: of => onTable(funderKeys(of.funder).importingOf('g', 'import-1')),
  importTurn: of => onTable(funderKeys(of.funder).importTurn('g')),
  editions: of => onTable(funderKeys(of.funder).editions('g')),
  openReports: of => onTable(funderKeys(of.funder).openReports),
  openReport: of => onTable(funderKeys(of.funder).openReport('g', '2026-11-05')),
  rollup: of => onTable(funderKeys(of.funder).rollup('g', 'core', '2026-01', of.tenant)),
  rollups: of => onTable(funderKeys(of.funder).rollups('g', 'theme')),
  rollupsOfVersion: of => onTable(funderKeys(of.funder).rollupsOfVersion('g', 'core', 1)),
  formerRollups: of => onTable(funderKeys(of.funder).formerRollups('g')),
}

const ofShards: Samples<typeof dueKeys> = { shard: () => onIndex('DueIndex', dueKeys.shard(0)) }

const ofPerson: Samples<typeof personKeys> = {
  invitations: of => onIndex('PersonIndex', personKeys.invitations(of.person)),
  memberships: of => onIndex('PersonIndex', personKeys.memberships(of.person)),
}

const builders: readonly ((of: Subject) => Place)[] = [ofTenant, ofOperator, ofFunder, ofShards, ofPerson].flatMap(
  samples => Object.values(samples),
)

const nameOf = ({ pk, index }: Place): string => `${index ?? ''} ${pk}`

/** Every partition of this subject's data, once. */
export const placesOf = (of: Subject): readonly Place[] => [
  ...new Map(builders.map(build => build(of)).map(place => [nameOf(place), place])).values(),
]

/** The partitions that are another one for another value of this dimension, of the subject that has that value. */
export function foreignPlaces(own: Subject, other: Subject): readonly Place[] {
  const mine = new Set(placesOf(own).map(nameOf))
  return placesOf(other).filter(place => !mine.has(nameOf(place)))
}

export const own: Subject = {
  tenant: TenantId.parse('acme'),
  dossier: 'ACM-2026-000010',
  person: 'acme-an',
  region: RegionId.parse('oost'),
  funder: FunderId.parse('dijle'),
  complaint: 'KL-2026-00000010',
}

/** Neighbours by one dimension, whose names begin with the own one, or the own one with theirs. */
export const neighbours: Readonly<Record<Dimension, readonly Subject[]>> = {
  tenant: ['acme-corp', 'acm'].map(id => ({ ...own, tenant: TenantId.parse(id) })),
  dossier: ['ACM-2026-000011', 'ACM-2026-00001', 'ACM-2026-0000100'].map(dossier => ({ ...own, dossier })),
  person: ['acme-bo', 'acme-a', 'acme-an-2'].map(person => ({ ...own, person })),
  region: ['west', 'oos', 'oost-2'].map(id => ({ ...own, region: RegionId.parse(id) })),
  complaint: ['KL-2026-00000011', 'KL-2026-0000001', 'KL-2026-000000100'].map(complaint => ({ ...own, complaint })),
  funder: ['dijleland', 'dij'].map(id => ({ ...own, funder: FunderId.parse(id) })),
}
