import type { FunderId, RegionId, TenantId } from '@kring/domain'

/** The value of each session tag; it becomes a part of the keys that the role may use. */
type TagValues = {
  readonly tenant: TenantId
  /** The id of a referral, also that of its dossier. */
  readonly dossier: string
  /**
   * The hash of a personal link's secret: who holds it; or of a subject (`personTag`): who is invited, whose record it is; or
   * the id of somebody of a circle.
   */
  readonly person: string
  /** The number of a complaint. */
  readonly complaint: string
  readonly region: RegionId
  readonly funder: FunderId
}
export type ScopeTag = keyof TagValues

/**
 * The session tags of each scope. A scope is one kind of work with the table: it has its own IAM role
 * (infra/scopes.ts), assumed with exactly these tags, and no other principal can read the table. The API's function has
 * the first group, the stream's the second but `due`, the clock's all of the second, the seal's the third and `operator`,
 * that of releases the fourth, the daily check `verifying`, the eraser's the last, `indexing` and what counts; each assumes its own only.
 */
export const scopeTags = {
  /** The public list of partners, and of the funders that may have made something public. */
  register: [],
  /** Who asks: the memberships of the subject that a token names, and the rate-limit bucket of a person. */
  caller: [],
  /** A partner's public pages: its settings, forms and quota, a personal link or an invitation's found by its hash, a citizen's uploads and forms on their way to another device. */
  public: ['tenant'],
  /** Creating the dossier for the number just drawn. */
  submit: ['tenant', 'dossier'],
  /** Finding a dossier and showing it; records that it was looked at. Changes nothing in it. */
  reading: ['tenant', 'dossier'],
  /** Changing a dossier that was found to be the caller's to change, and its personal link. */
  dossier: ['tenant', 'dossier'],
  /** Showing one trajectory and changing it, for its coordinator and its region's managers; nothing of the referral. */
  trajectory: ['tenant', 'dossier'],
  /** Deciding on a trajectory with the record of one coordinator, which must not have changed meanwhile. */
  assigning: ['tenant', 'dossier', 'person'],
  /** The grants that pay for a partner's trajectories, for what a trajectory costs; nothing else of the partner. */
  grants: ['tenant'],
  /** Recording that a dossier is opened in an emergency; it is then read with `reading`. */
  emergency: ['tenant', 'dossier'],
  /** What the holder of a personal link may do with the dossier of that link. */
  link: ['tenant', 'dossier', 'person'],
  /** What the holder of an invitation's link reads and says: the partition of that one person. */
  invitee: ['tenant', 'dossier', 'person'],
  /** One complaint, for who handles it. Nothing of a dossier. */
  complaint: ['tenant', 'complaint'],
  /** One complaint, for who complains: sends it, follows it, adds to it. */
  'complaint-link': ['tenant', 'complaint'],
  /** The list of all complaints by number and stage. */
  complaints: [],
  /** A partner's and a referrer's lists, drafts, search logs, a member's uploads. */
  lists: ['tenant'],
  /** A partner's settings and forms. */
  admin: ['tenant'],
  /** The counts of a partner's own referrals, for its admin. */
  'partner-report': ['tenant'],
  /** Importing a partner's past trajectories as figures; nothing of its dossiers. */
  importing: ['tenant'],
  /** The same for several partners, by a platform admin. */
  'operator-importing': [],
  /** Where a partner's own systems are told of what happens: made, changed and looked over by its admin. Nothing of a dossier. */
  'webhook-settings': ['tenant'],
  /** All access logs of a partner together. */
  log: ['tenant'],
  /** The memberships at one partner. */
  members: ['tenant'],
  /** Whether somebody's membership at a partner still exists. */
  membership: ['tenant'],
  /** Whether somebody's membership of the operator or a funder still exists. */
  mandate: [],
  /** A regional manager's queue and lists, and finding a dossier of the region. */
  region: ['region'],
  /** Counting what is open in a region, for its managers and the platform admin. */
  overview: ['region'],
  /** The coordinators of a region: their records and training sessions. */
  roster: ['region'],
  /** A coordinator's own record, and the list of what they were offered and have. */
  coordinator: ['person'],
  /** Changing what onboarding set of a partner. */
  partner: ['tenant'],
  /** Creating a partner. */
  onboarding: ['tenant'],
  /** Copying a form to a partner. */
  copying: ['tenant'],
  /** The memberships of the operator and the funders. */
  identity: [],
  /** The grants of all funders, for a platform admin, who makes, amends and ends them. */
  granting: [],
  /** What a funder's grants cost, as counted now, for a platform admin. */
  'grant-money': ['funder'],
  /** The invoices of a funder's grants, with their lines: for a platform admin, and a partner's admin its own. */
  invoicing: ['funder'],
  /** A person's open invitations, which they accept or decline. */
  invitation: ['person'],
  /** Reading a funder's counts, and what was released to it. */
  funder: ['funder'],
  /** Making an edition of one funder public, and taking that back. Reads nothing. */
  'opening-report': ['funder'],
  /** What one funder made public, for everybody. */
  'open-report': ['funder'],
  /** Looking over the releases of all funders before they are published. */
  'release-desk': [],
  /** Publishing a release to one funder, or having it prepared again. Reads nothing. */
  publishing: ['funder'],

  /** What follows from a partner's events: reads its dossiers, keeps its mail ledger. */
  effects: ['tenant'],
  /** Reading one complaint, for what falls due about it and whom to tell. Changes nothing. */
  'complaint-terms': ['tenant', 'complaint'],
  /** Which of a partner's trajectories wait for an evaluation. Opens none. */
  reminding: ['tenant'],
  /** Entering a partner's dossiers in the indexes by which the managers of its region find them. */
  indexing: ['tenant', 'region'],
  /** What a partner's own systems are told, and what became of it. Nothing of a dossier but its number. */
  webhooks: ['tenant'],
  /** The operator's members and mail ledger. */
  operator: [],
  /** Updating a funder's counts. */
  counting: ['funder'],
  /** Updating a partner's own counts, of all its referrals. */
  'partner-counting': ['tenant'],
  /** Finding what falls due, of all tenants; what is done about it is the work of the roles before. */
  due: [],

  /** A partner's seals of its access logs, made by the stream's second reader. */
  seal: ['tenant'],

  /** Which releases the calendar asks for. */
  'release-calendar': [],
  /** Preparing a release of one funder: its counts, and what was ever shown to anybody. */
  release: ['funder'],

  /** The daily check of everything: reads events, heads, logs and their ends, of all tenants. Changes nothing. */
  verifying: [],

  /** Erasing one dossier, or one person in it, with its trajectory. */
  erasing: ['tenant', 'dossier'],
  /** Erasing one complaint. */
  'erasing-complaint': ['tenant', 'complaint'],
} as const satisfies Readonly<Record<string, readonly ScopeTag[]>>

export type ScopeRole = keyof typeof scopeTags
export const isScopeRole = (name: string): name is ScopeRole => name in scopeTags
export const scopeRoles: readonly ScopeRole[] = Object.keys(scopeTags).filter(isScopeRole)

/** A scope with the values of its tags. */
export type ScopeOf<Role extends ScopeRole> = Role extends ScopeRole
  ? { readonly role: Role } & Pick<TagValues, (typeof scopeTags)[Role][number]>
  : never

/** A kind of work; or `own`: signed by the host itself, a command or the function that makes tokens. No role is assumed. */
export type Scope = ScopeOf<ScopeRole> | { readonly role: 'own' }

/** The environment variable that holds the ARN of a scope's role. */
export const roleVariable = (role: ScopeRole): string => `KRING_ROLE_${role.toUpperCase().replaceAll('-', '_')}`

/** The session tags of a scope, which its role's policy reads as `aws:PrincipalTag`. */
export function tagsOf(scope: Scope): Readonly<Partial<Record<ScopeTag, string>>> {
  const { role, ...tags } = scope
  return tags
}

/** A name that no other scope has: also not one whose tags together read the same. */
export const scopeName = (scope: Scope): string =>
  [scope.role, ...Object.entries(tagsOf(scope)).map(([tag, value]) => `${tag}=${encodeURIComponent(value)}`)]
    .toSorted()
    .join(' ')
