import type { ScopeRole, ScopeTag } from '@kring/functions/data/access/scope'
import type { FileAccess } from './constructs/fileAccess.ts'
import type { KeyPattern, StoreAccess } from './constructs/storeAccess.ts'

/**
 * What the role of one kind of work may do with the table. The session tags with which it is assumed are in
 * functions/data/access/scope.ts; their values are part of the keys.
 */
export type ScopeAccess = {
  readonly role: ScopeRole
  readonly access: readonly StoreAccess[]
  /** May unwrap the tenant's key, or wrap a new one, with the key in KMS; or unwrap that of any tenant, and the operator's. */
  readonly tenantKey?: 'unwrap' | 'wrap' | 'unwrap-any'
  /** May unwrap the operator's key with the key in KMS, or make it too: wrap the first one. */
  readonly operatorKey?: 'unwrap' | 'make'
  /** Access to the tenant's attached files. */
  readonly files?: readonly FileAccess[]
}

// AWS: IAM fills in the session tag. Ids contain neither '#' nor '*', so no tag can match another's keys.
// docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
const tag = (name: ScopeTag): string => `\${aws:PrincipalTag/${name}}`
const ofTenant = (part: string): KeyPattern => `T#${tag('tenant')}#${part}`
/** The kind of item that belongs to the one dossier in the session tag. */
const ofDossier = (kind: string): KeyPattern => ofTenant(`${kind}#${tag('dossier')}`)
const ofRegion = (list: string): KeyPattern => `OPS#${tag('region')}${list}`
const ofFunder = (part: string): KeyPattern => `F#${tag('funder')}#${part}`

/** A trajectory: its head, parts and events, and the parts of both sides of a restorative one. */
const trajectoryOfDossier = [ofDossier('J'), `${ofDossier('J')}#S#*`] as const

/** What the coordinators of a region claim: each in a year, and all of a year in a list. */
const claimsOfRegion: KeyPattern = `OPS#CLAIMS#${tag('region')}.*`

/** What each invited person of a trajectory reads and says. */
const inviteesOfDossier = [`${ofDossier('J')}#P#*`] as const

/** The releases of a funder's grants, and what was prepared for each. */
const releasesOfFunder: KeyPattern = `OPS#RELEASES#${tag('funder')}#*`
/** The latest release of each of them. */
const latestOfFunder: KeyPattern = `OPS#RELEASES#LATEST#${tag('funder')}`
/** What was ever shown of a funder's grants, with exact counts. */
const shownOfFunder: KeyPattern = `OPS#SHOWN#${tag('funder')}#*`

/** The receipts of a coordinator: sent, checked, kept with what they claim, shown, and taken away. */
const ownReceipts: readonly FileAccess[] = [
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'receipts-incoming', mayAskWhetherThere: true },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'receipts-checked', mayAskWhetherThere: true },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'receipts-kept' },
]

/** The pictures of the plan of one dossier: sent, checked, kept, shown, and taken away. */
const picturesOfPlan: readonly FileAccess[] = [
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'pictures-incoming', mayAskWhetherThere: true },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'pictures-checked', mayAskWhetherThere: true },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'pictures-kept' },
]

/** Uploading a file and having it checked. */
const takeIn: readonly FileAccess[] = [
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'incoming', mayAskWhetherThere: true },
  { may: ['PutObject', 'GetObject', 'DeleteObject'], on: 'checked' },
]

/**
 * The one dossier, for the roles that are tagged with it. Its events and its access log are append-only: no role can
 * delete them. AWS: IAM sees no sort key and cannot demand that an item is new, so what a role may put it may overwrite.
 */
const dossierScopes: readonly ScopeAccess[] = [
  {
    role: 'submit',
    tenantKey: 'unwrap',
    access: [
      { may: ['PutItem'], keys: [ofDossier('R'), ofTenant('IDEM#*'), ofTenant('LINK#*'), ofTenant('FILE#*')] },
      { may: ['GetItem'], keys: [ofTenant('IDEM#*'), ofTenant('KEY')] },
      { may: ['DeleteItem'], keys: [ofTenant('DRAFTS#*')] },
    ],
    files: [
      { may: ['GetObject'], on: 'checked', mayAskWhetherThere: true },
      // A copy whose dossier was then not created is deleted again. The bucket keeps what was deleted for some weeks.
      { may: ['PutObject', 'DeleteObject'], on: 'kept' },
    ],
  },
  {
    role: 'reading',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query'], keys: [ofDossier('R'), ofDossier('ACCESS'), ofDossier('UNDELIVERED'), ofTenant('GRANTS')] },
      { may: ['GetItem'], keys: [ofDossier('EMERGENCY'), ofDossier('STAGE'), ofTenant('KEY')] },
      { may: ['PutItem'], keys: [ofDossier('ACCESS')] },
    ],
    files: [{ may: ['GetObject'], on: 'kept' }],
  },
  {
    role: 'dossier',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query'], keys: [ofDossier('R'), ...trajectoryOfDossier] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      // Accepting starts the trajectory and withdrawing stops it, in one transaction.
      { may: ['PutItem'], keys: [ofDossier('R'), ofDossier('J'), ofTenant('LINK#*')] },
      { may: ['DeleteItem'], keys: [ofTenant('LINK#*')] },
      // A trajectory is started for a referral that is accepted at that moment.
      { may: ['ConditionCheckItem'], keys: [ofDossier('R')] },
      // Whether a complaint forbids to erase it; which one is not read.
      { may: ['Query'], keys: [ofDossier('HOLD')], countsOnly: true },
    ],
  },
  {
    role: 'trajectory',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query', 'PutItem'], keys: trajectoryOfDossier },
      // The part of somebody who moves to another side; the events are append-only, but IAM sees no sort key.
      { may: ['DeleteItem'], keys: trajectoryOfDossier },
      { may: ['GetItem'], keys: [ofTenant('KEY'), ofTenant('IDEM#*')] },
      { may: ['PutItem'], keys: [ofDossier('ACCESS'), ofTenant('IDEM#*')] },
      // The code on a printed letter, and which one of a person counts.
      { may: ['PutItem'], keys: [...inviteesOfDossier, ofTenant('CODE#*')] },
      // The records of the pictures that are sent for its plan.
      { may: ['GetItem', 'PutItem', 'DeleteItem'], keys: [ofDossier('PICTURES')] },
    ],
    files: picturesOfPlan,
  },
  {
    role: 'assigning',
    tenantKey: 'unwrap',
    access: [
      { may: ['PutItem'], keys: [ofDossier('J'), ofTenant('IDEM#*')] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['ConditionCheckItem'], keys: [`OPS#COORDINATOR#${tag('person')}`] },
    ],
  },
  { role: 'grants', access: [{ may: ['Query'], keys: [ofTenant('GRANTS')] }] },
  // The access, and the mails about it, which fall due at once.
  { role: 'emergency', access: [{ may: ['PutItem'], keys: [ofDossier('EMERGENCY'), ofDossier('DUE')] }] },
  {
    role: 'link',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query'], keys: [ofDossier('R')] },
      { may: ['GetItem'], keys: [ofTenant('KEY'), ofDossier('STAGE')] },
      { may: ['PutItem'], keys: [ofDossier('R'), ofDossier('ACCESS')] },
      // Closes their own link and no other.
      { may: ['DeleteItem'], keys: [ofTenant(`LINK#${tag('person')}`)] },
    ],
  },
  {
    role: 'invitee',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query', 'PutItem'], keys: [`${ofDossier('J')}#P#${tag('person')}`] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['PutItem'], keys: [ofDossier('ACCESS')] },
    ],
    files: [{ may: ['GetObject'], on: 'pictures-kept' }],
  },
]

const ofComplaint = (kind: string): KeyPattern => ofTenant(`${kind}#${tag('complaint')}`)

/**
 * A complaint lies apart from every dossier, under a tag of its own: who may read dossiers has no right here, and who
 * handles complaints none there. What both may: put it, its line in the list, what falls due, and the hold on a dossier,
 * which says no more than that there is one.
 */
const anyComplaint: readonly StoreAccess[] = [
  { may: ['Query', 'PutItem'], keys: [ofComplaint('K')] },
  { may: ['GetItem'], keys: [ofTenant('KEY')] },
  { may: ['PutItem'], keys: ['OPS#COMPLAINTS', ofTenant('KLINK#*')] },
  { may: ['PutItem', 'DeleteItem'], keys: [ofTenant('HOLD#*')] },
]

const complaintScopes: readonly ScopeAccess[] = [
  // That an officer looked, in the log of what they look at in the operator's lists.
  {
    role: 'complaint',
    tenantKey: 'unwrap',
    access: [
      ...anyComplaint,
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
      // Which mails to the complainant did not arrive.
      { may: ['Query'], keys: [ofComplaint('UNDELIVERED')] },
    ],
  },
  { role: 'complaint-link', tenantKey: 'unwrap', access: anyComplaint },
  { role: 'complaints', access: [{ may: ['Query'], keys: ['OPS#COMPLAINTS'] }] },
]

/** A tenant's items outside its dossiers. */
const tenantScopes: readonly ScopeAccess[] = [
  {
    role: 'public',
    access: [
      { may: ['GetItem'], keys: ['SETTINGS', 'FORM#*', 'LINK#*', 'KLINK#*', 'IDEM#*', 'FILE#*'].map(ofTenant) },
      { may: ['PutItem'], keys: [ofTenant('FILE#*')] },
      { may: ['GetItem'], keys: [ofTenant('INVITATION#*')] },
      // The code of a printed letter works once.
      { may: ['DeleteItem'], keys: [ofTenant('CODE#*')] },
      // A form on its way to another device: stored, and taken out once.
      { may: ['PutItem', 'DeleteItem'], keys: [ofTenant('TRANSFER#*')] },
      { may: ['Query'], keys: [ofTenant('FORMS')] },
      { may: ['UpdateItem'], keys: [ofTenant('QUOTA#*')] },
    ],
    files: takeIn,
  },
  {
    role: 'lists',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query'], on: ['TenantIndex'], keys: [ofTenant('REFERRALS')] },
      { may: ['Query'], on: ['OwnerIndex'], keys: [ofTenant('BY#*')] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['DeleteItem'], keys: [ofTenant('DRAFTS#*')] },
      { may: ['GetItem', 'PutItem'], keys: ['DRAFTS#*', 'IDEM#*', 'FILE#*'].map(ofTenant) },
      { may: ['PutItem'], keys: [ofTenant('SEARCHES#*')] },
    ],
    files: takeIn,
  },
  {
    role: 'admin',
    access: [
      { may: ['GetItem', 'PutItem'], keys: ['SETTINGS', 'FORMS', 'FORMDRAFTS'].map(ofTenant) },
      // A form's history is appended to, and read by Query.
      { may: ['PutItem'], keys: [ofTenant('FORM#*')] },
      // The history of settings is append-only.
      { may: ['PutItem'], keys: [ofTenant('CHANGES')] },
      // FORM#: a form's history, an item for each version.
      { may: ['Query'], keys: ['FORM#*', 'FORMS', 'FORMDRAFTS', 'GRANTS'].map(ofTenant) },
      { may: ['DeleteItem'], keys: [ofTenant('FORMDRAFTS')] },
      // How many trajectories are in each stage: none of them can be read.
      { may: ['Query'], on: ['TenantIndex'], keys: [ofTenant('TRAJECTORIES')], countsOnly: true },
    ],
  },
  {
    // Counters; no facts, and nothing of a dossier.
    role: 'partner-report',
    access: [
      { may: ['Query'], keys: [ofTenant('ROLLUP#*')] },
      { may: ['GetItem'], keys: [ofTenant('COUNTED')] },
      // What was told of marks stands: they do not move with one answer.
      { may: ['Query', 'PutItem'], keys: [ofTenant('MARKS')] },
    ],
  },
  {
    // Its secrets are sealed with the partner's key. What is sent again, or to try it out, falls due.
    role: 'webhook-settings',
    tenantKey: 'unwrap',
    access: [
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], keys: [ofTenant('WEBHOOKS')] },
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('WEBHOOK#*')] },
      { may: ['Query'], on: ['OwnerIndex'], keys: [ofTenant('WEBHOOK#*')] },
      { may: ['UpdateItem'], keys: [ofTenant('DUE#WEBHOOK.*')] },
    ],
  },
  {
    role: 'log',
    access: [
      { may: ['Query'], on: ['AccessIndex'], keys: [ofTenant('LOG#*')] },
      { may: ['PutItem'], keys: [ofTenant('SEARCHES#*')] },
    ],
  },
  {
    role: 'members',
    access: [
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: [ofTenant('MEMBERS')] },
      { may: ['Query'], keys: [ofTenant('UNREACHED')] },
      // What was asked and confirmed stays: no role deletes it.
      { may: ['Query', 'PutItem'], keys: [ofTenant('RESETS')] },
    ],
  },
  { role: 'membership', access: [{ may: ['GetItem'], keys: [ofTenant('MEMBERS')] }] },
]

/** What lies across tenants, and what a platform admin does at one. */
const operatorScopes: readonly ScopeAccess[] = [
  { role: 'register', access: [{ may: ['Query'], keys: ['OPS#TENANTS', 'OPS#FUNDERS'] }] },
  {
    // Not tagged with the person: an AssumeRole for everybody who asks would cost more than it guards. The index has
    // neither names nor addresses, and the code that reads it decides by what it reads.
    role: 'caller',
    access: [
      { may: ['Query'], on: ['PersonIndex'], keys: ['ID#*'] },
      { may: ['UpdateItem'], keys: ['OPS#QUOTA#*'] },
    ],
  },
  {
    role: 'region',
    access: [
      { may: ['Query'], on: ['OpsIndex'], keys: ['', '#ACCEPTED', '#CLOSED', '#BOARD'].map(ofRegion) },
      {
        may: ['Query'],
        keys: [
          `OPS#FIND#${tag('region')}#*`,
          `OPS#ALIKE#${tag('region')}#*`,
          `OPS#FIDELITY#${tag('region')}`,
          `OPS#OCCUPANCY#${tag('region')}`,
          `OPS#RIGHTS#${tag('region')}`,
        ],
      },
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
    ],
  },
  {
    // What is open, and what no grant pays for; nothing else that was decided, and no index of persons.
    role: 'overview',
    access: [
      { may: ['Query'], on: ['OpsIndex'], keys: ['', '#BOARD'].map(ofRegion) },
      { may: ['Query'], keys: [`OPS#FIDELITY#${tag('region')}`, `OPS#UNFUNDED#${tag('region')}`] },
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
    ],
  },
  {
    // A record is found by whose it is, before its region is known: that it is of the own region, code decides.
    role: 'roster',
    operatorKey: 'make',
    access: [
      // ASSIGNED: how many trajectories somebody has, and which.
      { may: ['Query'], on: ['OwnerIndex'], keys: [`OPS#ROSTER#${tag('region')}`, 'OPS#ASSIGNED#*', claimsOfRegion] },
      { may: ['Query', 'PutItem'], keys: [claimsOfRegion] },
      { may: ['Query', 'PutItem'], keys: ['OPS#COORDINATOR#*', `OPS#TRAINING#${tag('region')}`] },
      { may: ['GetItem', 'PutItem'], keys: ['OPS#KEY'] },
      // Who has the role and no record yet.
      { may: ['Query'], keys: ['OPS#MEMBERS'] },
      // That somebody looks at a receipt.
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
    ],
    files: [{ may: ['GetObject'], on: 'receipts-of-region' }],
  },
  {
    role: 'coordinator',
    operatorKey: 'unwrap',
    access: [
      // What they claim stands in the region in which they worked, which may have been another.
      { may: ['Query', 'PutItem'], keys: [`OPS#COORDINATOR#${tag('person')}`, `OPS#CLAIMS#*.${tag('person')}`] },
      { may: ['Query'], on: ['OwnerIndex'], keys: [`OPS#ASSIGNED#${tag('person')}`] },
      { may: ['GetItem'], keys: ['OPS#KEY'] },
      // The records of the receipts that they send.
      { may: ['GetItem', 'PutItem', 'DeleteItem'], keys: [`OPS#RECEIPTS#${tag('person')}`] },
    ],
    files: ownReceipts,
  },
  { role: 'mandate', access: [{ may: ['GetItem'], keys: ['OPS#MEMBERS'] }] },
  {
    role: 'identity',
    access: [
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: ['OPS#MEMBERS'] },
      { may: ['Query'], keys: ['OPS#FUNDERS', 'OPS#UNREACHED'] },
      { may: ['Query', 'PutItem'], keys: ['OPS#RESETS'] },
    ],
  },
  {
    // A person's answer to an invitation. IAM sees no sort key: whose membership it is, is in the key that the code
    // builds from the token's subject.
    role: 'invitation',
    access: [
      { may: ['Query'], on: ['PersonIndex'], keys: [`INVITED#${tag('person')}`] },
      { may: ['GetItem', 'UpdateItem', 'DeleteItem'], keys: ['OPS#MEMBERS', 'T#*#MEMBERS'] },
      // The name of the funder that invites.
      { may: ['GetItem'], keys: ['OPS#FUNDERS'] },
    ],
  },
  {
    role: 'onboarding',
    tenantKey: 'wrap',
    access: [
      {
        may: ['PutItem'],
        keys: [
          'OPS#TENANTS',
          'OPS#PREFIXES',
          ...['SETTINGS', 'KEY', 'FORM#*', 'FORMS', 'FORMDRAFTS', 'MEMBERS', 'COUNTED'].map(ofTenant),
        ],
      },
    ],
  },
  {
    // Grants that cover the same are of several funders, so they are read and written together.
    role: 'granting',
    access: [
      { may: ['Query', 'PutItem'], keys: ['F#*#GRANTS'] },
      { may: ['Query'], keys: ['OPS#FUNDERS'] },
      { may: ['PutItem', 'DeleteItem'], keys: ['T#*#GRANTS'] },
      { may: ['GetItem', 'PutItem'], keys: ['OPS#GRANTS'] },
      // The history is append-only.
      { may: ['Query', 'PutItem'], keys: ['OPS#GRANTS#*'] },
      { may: ['PutItem'], keys: ['OPS#BACKFILLS'] },
      // That what was read of its counters before is not to be published; and whether something was published meanwhile.
      { may: ['GetItem', 'UpdateItem', 'ConditionCheckItem'], keys: ['F#*#IMPORTING'] },
    ],
  },
  // The counters of one funder; no facts.
  { role: 'grant-money', access: [{ may: ['Query'], keys: [ofFunder('ROLLUP#*')] }] },
  // The invoices of one funder's grants, with a line for each dossier; the role of the funder itself has no right to them.
  { role: 'invoicing', access: [{ may: ['Query'], keys: [ofFunder('INVOICES#*'), ofFunder('INVOICELINES#*')] }] },
  {
    role: 'partner',
    access: [
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('SETTINGS')] },
      // The history of settings is append-only.
      { may: ['PutItem'], keys: [ofTenant('CHANGES'), 'OPS#TENANTS'] },
    ],
  },
  {
    role: 'copying',
    access: [
      { may: ['PutItem'], keys: [ofTenant('FORMDRAFTS')] },
      // To enforce the maximum number of forms: counts drafts without reading them.
      { may: ['Query'], keys: [ofTenant('FORMDRAFTS')], countsOnly: true },
    ],
  },
  {
    // Not the facts: a funder sees counts only.
    role: 'funder',
    access: [
      { may: ['GetItem'], keys: [ofFunder('FUNDER')] },
      { may: ['Query'], keys: [ofFunder('GRANTS'), ofFunder('EDITIONS#*'), ofFunder('OPEN')] },
    ],
  },
  { role: 'opening-report', access: [{ may: ['PutItem', 'DeleteItem'], keys: [ofFunder('OPEN')] }] },
  // Of a request without an account: the code gives what is named in OPEN. Editions hold what any funder may see, and no exact part.
  { role: 'open-report', access: [{ may: ['Query'], keys: [ofFunder('OPEN'), ofFunder('EDITIONS#*')] }] },
  {
    // What waits to be published, with the exact counts that an operator may see; not the ledger.
    role: 'release-desk',
    access: [
      { may: ['Query'], keys: ['OPS#FUNDERS', 'F#*#GRANTS', 'OPS#RELEASES#*'] },
      // Whether all of a grant is counted: before that nothing of it is published.
      { may: ['Query'], keys: ['OPS#BACKFILLS'] },
      { may: ['GetItem'], keys: ['OPS#COUNTED'] },
      { may: ['Query'], keys: ['F#*#IMPORTING'] },
    ],
  },
  {
    // All in one transaction: the edition, that it was shown, the state of its release, and the mails, which fall due at once.
    role: 'publishing',
    access: [
      { may: ['PutItem'], keys: [ofFunder('EDITIONS#*'), shownOfFunder, 'OPS#SHOWN', 'OPS#DUE'] },
      { may: ['PutItem'], keys: [releasesOfFunder, latestOfFunder] },
      // Whether the grant was counted anew since it was counted; and that something was published of it, for who amends it.
      { may: ['UpdateItem'], keys: [ofFunder('IMPORTING')] },
      // Whether it was amended.
      { may: ['ConditionCheckItem'], keys: [ofFunder('GRANTS')] },
    ],
  },
]

/** A partner's own counts, of all its referrals; no other partner's, and no funder's. */
const partnerCounting: ScopeAccess = {
  role: 'partner-counting',
  access: [
    { may: ['GetItem', 'PutItem'], keys: [ofTenant('FACTS')] },
    { may: ['UpdateItem'], keys: [ofTenant('ROLLUP#*')] },
  ],
}

/** A funder's counts, of which it reads nothing but the facts that it replaces. */
const funderCounting: ScopeAccess = {
  role: 'counting',
  access: [
    { may: ['GetItem', 'PutItem'], keys: [ofFunder('FACTS#*')] },
    { may: ['UpdateItem'], keys: [ofFunder('ROLLUP#*')] },
  ],
}

/** Past trajectories of spreadsheets, as figures: what is read lies apart, and what is counted follows the same rules as the stream's. */
const importScopes: readonly ScopeAccess[] = [
  {
    role: 'importing',
    tenantKey: 'unwrap',
    access: [
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], keys: [ofTenant('IMPORTS')] },
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: [ofTenant('IMPORTS#*')] },
      { may: ['Query'], keys: [ofTenant('GRANTS')] },
      // The months of which the operator counts its rows: asked, and unchanged when an import begins.
      { may: ['Query', 'ConditionCheckItem'], keys: [ofTenant('OPIMPORTS')] },
    ],
  },
  {
    role: 'operator-importing',
    operatorKey: 'make',
    access: [
      { may: ['GetItem', 'PutItem'], keys: ['OPS#KEY'] },
      { may: ['GetItem', 'Query', 'PutItem', 'DeleteItem'], keys: ['OPS#IMPORTS'] },
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: ['OPS#IMPORTS#*'] },
      // Their grants, and what they imported themselves.
      { may: ['Query'], keys: ['T#*#GRANTS', 'T#*#IMPORTS'] },
      // Told to a partner: the months of which its rows are counted, and no more.
      { may: ['PutItem', 'UpdateItem', 'DeleteItem'], keys: ['T#*#OPIMPORTS'] },
    ],
  },
  {
    ...funderCounting,
    access: [
      ...funderCounting.access,
      // That an import is half-done, so that nothing is published meanwhile; and how often one began.
      { may: ['PutItem', 'UpdateItem', 'DeleteItem'], keys: [ofFunder('IMPORTING')] },
    ],
  },
  partnerCounting,
]

/** Scopes that only the API's function can assume. */
export const apiScopes: readonly ScopeAccess[] = [
  ...dossierScopes,
  ...complaintScopes,
  ...tenantScopes,
  ...operatorScopes,
  ...importScopes,
]

/** What follows from events, and is tried again when it falls due: reads dossiers, keeps the mail ledger, counts. */
const effectsScopes: readonly ScopeAccess[] = [
  {
    role: 'effects',
    tenantKey: 'unwrap',
    access: [
      { may: ['GetItem'], keys: ['SETTINGS', 'KEY', 'FORM#*'].map(ofTenant) },
      { may: ['PutItem'], keys: ['PERSON#*', 'UNDELIVERED#*', 'UNREACHED', 'DUE#*', 'STAGE#*'].map(ofTenant) },
      {
        may: ['Query'],
        keys: ['R#*', 'J#*', 'GRANTS', 'MEMBERS', 'UNDELIVERED#*', 'UNREACHED', 'RESETS'].map(ofTenant),
      },
      { may: ['GetItem', 'UpdateItem'], keys: [ofTenant('MAIL#*')] },
      // Counts mails to addresses that nobody verified, by keyed hash, over all tenants.
      { may: ['UpdateItem'], keys: ['OPS#UNVERIFIED#*'] },
    ],
  },
  {
    // Which terms a complaint has, and how its complainant is told; it changes nothing.
    role: 'complaint-terms',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query'], keys: [ofComplaint('K')] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
    ],
  },
  {
    // Writes the rows of the partner's dossiers and reads none; which rows are whose, is in the sort key, which IAM does not see.
    role: 'indexing',
    access: [
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('INDEXED#*')] },
      { may: ['PutItem', 'DeleteItem'], keys: [`OPS#FIND#${tag('region')}#*`, `OPS#ALIKE#${tag('region')}#*`] },
      { may: ['PutItem'], keys: [`OPS#FIDELITY#${tag('region')}`, `OPS#OCCUPANCY#${tag('region')}`] },
      // That a request about what is held waits, and by when; not whose.
      { may: ['PutItem', 'DeleteItem'], keys: [`OPS#RIGHTS#${tag('region')}`] },
      // That no grant pays for an accepted referral.
      { may: ['PutItem', 'DeleteItem'], keys: [`OPS#UNFUNDED#${tag('region')}`] },
    ],
  },
  {
    // Enters what a partner's systems are told.
    role: 'webhooks',
    tenantKey: 'unwrap',
    access: [
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['Query'], keys: [ofTenant('WEBHOOKS')] },
      { may: ['PutItem'], keys: [ofTenant('WEBHOOK#*')] },
      { may: ['UpdateItem'], keys: [ofTenant('DUE#WEBHOOK.*')] },
    ],
  },
  {
    role: 'operator',
    access: [
      { may: ['Query'], keys: ['OPS#MEMBERS', 'OPS#UNREACHED', 'OPS#RESETS'] },
      { may: ['GetItem', 'UpdateItem'], keys: ['OPS#MAIL#*'] },
      { may: ['PutItem'], keys: ['OPS#UNREACHED', 'OPS#DUE'] },
      { may: ['UpdateItem'], keys: ['OPS#UNVERIFIED#*'] },
    ],
  },
  {
    // What follows for a trajectory by itself: the term of an offer passes, its coordinator's record changes.
    role: 'trajectory',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query', 'PutItem'], keys: trajectoryOfDossier },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      // What each invited person sees, and the link by which it is found.
      { may: ['PutItem', 'DeleteItem'], keys: [...inviteesOfDossier, ofTenant('INVITATION#*')] },
      { may: ['Query'], keys: inviteesOfDossier },
    ],
  },
  {
    // A request of who is invited, about what is held of them, becomes one of the dossier.
    role: 'dossier',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query', 'PutItem'], keys: [ofDossier('R')] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
    ],
  },
  {
    role: 'coordinator',
    operatorKey: 'unwrap',
    access: [
      { may: ['Query'], keys: [`OPS#COORDINATOR#${tag('person')}`] },
      { may: ['Query'], on: ['OwnerIndex'], keys: [`OPS#ASSIGNED#${tag('person')}`] },
      { may: ['GetItem'], keys: ['OPS#KEY'] },
    ],
  },
  funderCounting,
  partnerCounting,
]

const withMore = (scope: ScopeAccess, more: Partial<Record<ScopeRole, readonly StoreAccess[]>>): ScopeAccess => ({
  ...scope,
  access: [...scope.access, ...(more[scope.role] ?? [])],
})

/** Scopes that only the stream's function can assume: it asks whether events of a dossier are set aside. */
export const streamScopes: readonly ScopeAccess[] = effectsScopes.map(scope =>
  withMore(scope, { effects: [{ may: ['GetItem'], keys: [ofTenant('DUE#*')] }] }),
)

/** Scopes that only the function of what falls due can assume: it finds, leases, postpones and removes entries. */
export const dueScopes: readonly ScopeAccess[] = [
  ...effectsScopes.map(scope =>
    withMore(scope, {
      effects: [
        { may: ['UpdateItem', 'DeleteItem'], keys: [ofTenant('DUE#*')] },
        { may: ['GetItem'], keys: [ofTenant('EMERGENCY#*')] },
        // Whether a complaint forbids to erase a dossier; which one is not read.
        { may: ['Query'], keys: [ofTenant('HOLD#*')], countsOnly: true },
      ],
      operator: [{ may: ['UpdateItem', 'DeleteItem'], keys: ['OPS#DUE'] }],
      // Sends it, in order; and suspends a subscription whose receiver failed for three days.
      webhooks: [
        { may: ['GetItem', 'PutItem'], keys: [ofTenant('WEBHOOKS')] },
        { may: ['Query'], keys: [ofTenant('WEBHOOK#*')] },
        { may: ['Query'], on: ['OwnerIndex'], keys: [ofTenant('WEBHOOK#*')] },
        { may: ['GetItem', 'DeleteItem'], keys: [ofTenant('DUE#WEBHOOK.*')] },
      ],
    }),
  ),
  { role: 'due', access: [{ may: ['Query'], on: ['DueIndex'], keys: ['DUE#*'] }] },
  { role: 'reminding', access: [{ may: ['Query'], on: ['TenantIndex'], keys: [ofTenant('TRAJECTORIES')] }] },
]

/** Scopes that only the stream's second reader can assume: seals beside the entries of access logs, and their chains. */
export const sealScopes: readonly ScopeAccess[] = [
  {
    role: 'seal',
    access: [
      { may: ['PutItem'], keys: [ofTenant('ACCESS#*'), ofTenant('SEARCHES#*')] },
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('SEALS#*')] },
    ],
  },
  {
    role: 'operator',
    access: [
      { may: ['PutItem'], keys: ['OPS#ACCESS#*'] },
      { may: ['GetItem', 'PutItem'], keys: ['OPS#SEALS#*'] },
    ],
  },
]

/** Scopes that only the eraser's function can assume: the one dossier whose erasure is carried out, and what tells of it. */
export const erasureScopes: readonly ScopeAccess[] = [
  {
    role: 'erasing',
    tenantKey: 'unwrap',
    access: [
      // What stays is the chain of events, without content; the copies of their content, and the parts, go.
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: [ofDossier('R'), ...trajectoryOfDossier] },
      { may: ['Query', 'DeleteItem'], keys: inviteesOfDossier },
      { may: ['Query', 'DeleteItem'], keys: [ofDossier('UNDELIVERED'), ofDossier('PICTURES'), ofDossier('WEBHOOK')] },
      { may: ['GetItem'], keys: ['SETTINGS', 'KEY', 'FORM#*'].map(ofTenant) },
      { may: ['Query'], keys: [ofTenant('GRANTS')] },
      { may: ['DeleteItem'], keys: [ofDossier('STAGE'), ...['PERSON#*', 'FILE#*', 'LINK#*'].map(ofTenant)] },
      // Whether a complaint forbids it; which one is not read.
      { may: ['Query'], keys: [ofDossier('HOLD')], countsOnly: true },
    ],
    files: [
      { may: ['DeleteObjectVersion'], on: 'incoming', mayListVersions: 'of-one' },
      { may: ['DeleteObjectVersion'], on: 'checked', mayListVersions: 'of-one' },
      { may: ['DeleteObjectVersion'], on: 'kept', mayListVersions: 'of-one' },
      { may: ['DeleteObjectVersion'], on: 'pictures-incoming', mayListVersions: 'of-all' },
      { may: ['DeleteObjectVersion'], on: 'pictures-checked', mayListVersions: 'of-all' },
      { may: ['DeleteObjectVersion'], on: 'pictures-kept', mayListVersions: 'of-all' },
    ],
  },
  {
    // Its chain stays, without content, and its line in the list of the officers, which names nobody.
    role: 'erasing-complaint',
    tenantKey: 'unwrap',
    access: [
      { may: ['Query', 'PutItem'], keys: [ofComplaint('K')] },
      { may: ['GetItem'], keys: [ofTenant('KEY')] },
      { may: ['PutItem'], keys: ['OPS#COMPLAINTS'] },
    ],
  },
  {
    // By what the managers of its region found it.
    role: 'indexing',
    access: [
      { may: ['GetItem', 'PutItem'], keys: [ofTenant('INDEXED#*')] },
      { may: ['PutItem', 'DeleteItem'], keys: [`OPS#FIND#${tag('region')}#*`, `OPS#ALIKE#${tag('region')}#*`] },
      { may: ['DeleteItem'], keys: [`OPS#RIGHTS#${tag('region')}`, `OPS#UNFUNDED#${tag('region')}`] },
    ],
  },
  // What it counted for stays counted, and leads to no dossier.
  funderCounting,
  partnerCounting,
]

/** Scopes that only the function of releases can assume: it reads counts and what was ever shown, and no dossier. */
export const releaseScopes: readonly ScopeAccess[] = [
  {
    role: 'release-calendar',
    // The sector of each partner stands in the public list of partners.
    access: [{ may: ['Query'], keys: ['OPS#FUNDERS', 'OPS#TENANTS', 'F#*#GRANTS', 'OPS#RELEASES#LATEST#*'] }],
  },
  {
    role: 'release',
    access: [
      { may: ['Query'], keys: [ofFunder('GRANTS'), ofFunder('ROLLUP#*'), ofFunder('EDITIONS#*')] },
      // The quarters that are over are closed before the first release that has them.
      { may: ['Query', 'PutItem'], keys: [ofFunder('INVOICES#*')] },
      // The parts of lines that no invoice came to name are removed again; an invoice never is.
      { may: ['Query', 'PutItem', 'DeleteItem'], keys: [ofFunder('INVOICELINES#*'), ofFunder('CLOSINGS#*')] },
      // What was ever shown of its grants; and how often something of each partner was, to anybody.
      { may: ['Query', 'PutItem'], keys: [shownOfFunder] },
      { may: ['Query'], keys: ['OPS#SHOWN'] },
      { may: ['PutItem'], keys: [latestOfFunder, releasesOfFunder] },
      // Whether all of a grant is counted.
      { may: ['Query'], keys: ['OPS#BACKFILLS', ofFunder('IMPORTING')] },
      { may: ['GetItem'], keys: ['OPS#COUNTED'] },
    ],
  },
]

/**
 * What the daily check reads: everything that is sealed, of all tenants, and the lists by which it is found. It can change
 * nothing, and reads no draft, no message and no count.
 */
export const verifyScopes: readonly ScopeAccess[] = [
  {
    role: 'verifying',
    tenantKey: 'unwrap-any',
    access: [
      {
        may: ['Query'],
        keys: ['R#*', 'J#*', 'K#*', 'ACCESS#*', 'SEARCHES#*', 'FORM#*', 'FORMS', 'WEBHOOKS', 'WEBHOOK#*'].map(
          (part): KeyPattern => `T#*#${part}`,
        ),
      },
      { may: ['Query'], keys: ['OPS#TENANTS', 'OPS#COMPLAINTS', 'OPS#ACCESS#*', 'OPS#COORDINATOR#*', 'OPS#CLAIMS#*'] },
      { may: ['Query'], on: ['TenantIndex'], keys: ['T#*#REFERRALS'] },
      { may: ['GetItem'], keys: ['T#*#KEY', 'OPS#KEY', 'T#*#SEALS#*', 'OPS#SEALS#*', 'T#*#FORM#*'] },
      // Whether what waits for a partner's system falls due.
      { may: ['GetItem'], keys: ['T#*#DUE#WEBHOOK.*'] },
    ],
  },
]

/**
 * What the sweep of copied files may do with its own role: ask which dossier has a file, and whether a dossier and a
 * tenant exist. Of those two it may count the items and read none.
 */
export const sweepAccess: readonly StoreAccess[] = [
  { may: ['GetItem'], keys: ['T#*#FILE#*', 'T#*#PICTURES#*', 'OPS#RECEIPTS#*'] },
  { may: ['Query'], keys: ['T#*#R#*', 'T#*#SETTINGS'], countsOnly: true },
]
