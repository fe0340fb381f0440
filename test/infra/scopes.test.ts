import { type Template, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'
import { field, isOnItems, leadingKeysOf, type Statement, statementsOf } from './statements.ts'

const { api, stream, seal, due, erasure, releases } = templatesOf(environment, notBuilt)

const ofTenant = `T#\${aws:PrincipalTag/tenant}#`
const ofFunder = `F#\${aws:PrincipalTag/funder}#`
const releasesOfFunder = `OPS#RELEASES#\${aws:PrincipalTag/funder}#*`
const latestOfFunder = `OPS#RELEASES#LATEST#\${aws:PrincipalTag/funder}`
const shownOfFunder = `OPS#SHOWN#\${aws:PrincipalTag/funder}#*`
const ofRegion = `OPS#\${aws:PrincipalTag/region}`
const regionIndexes = [
  ...['FIND', 'ALIKE'].map(index => `OPS#${index}#\${aws:PrincipalTag/region}#*`),
  // What evaluated trajectories add to the figures of the region.
  `OPS#FIDELITY#\${aws:PrincipalTag/region}`,
  // How long trajectories occupy the coordinators of the region.
  `OPS#OCCUPANCY#\${aws:PrincipalTag/region}`,
  // That a request about what is held waits in a dossier, and by when.
  `OPS#RIGHTS#\${aws:PrincipalTag/region}`,
]
/** Which accepted referrals no grant pays for. */
const unfunded = `OPS#UNFUNDED#\${aws:PrincipalTag/region}`
const ofDossier = (kind: string): string => `${ofTenant}${kind}#\${aws:PrincipalTag/dossier}`
/** A trajectory, and the persons of both sides of a restorative one. */
const trajectory = [ofDossier('J'), `${ofDossier('J')}#S#*`]
const tenants = (...kinds: readonly string[]): readonly string[] => kinds.map(kind => ofTenant + kind)

/** One complaint, its line in the list, its link, and the hold of the dossier that it is about. */
const complaint = [
  `${ofTenant}K#\${aws:PrincipalTag/complaint}`,
  ...tenants('KEY', 'KLINK#*', 'HOLD#*'),
  'OPS#COMPLAINTS',
]

type Expected = {
  readonly role: string
  readonly tags?: readonly string[]
  /** Every key pattern it reaches, of the table and of indexes. */
  readonly keys: readonly string[]
  readonly indexes?: readonly string[]
  /** `<action> <stage>` on attached files; `<stage>/c`: on receipts. */
  readonly files?: readonly string[]
}

const takeIn = [
  ...['incoming', 'checked'].flatMap(stage =>
    ['GetObject', 'PutObject', 'DeleteObject'].map(action => `${action} ${stage}`),
  ),
  's3:ListBucket',
]

const ofEffects = [
  ...['KEY', 'PERSON#*', 'FORM#*', 'SETTINGS', 'R#*', 'GRANTS', 'MEMBERS', 'MAIL#*'],
  ...['DUE#*', 'UNDELIVERED#*', 'UNREACHED', 'RESETS', 'J#*', 'STAGE#*'],
]
/** A funder's counts of one grant after another, and a partner's own. */
const counting: readonly Expected[] = [
  { role: 'COUNTING', tags: ['funder'], keys: ['FACTS#*', 'ROLLUP#*'].map(kind => ofFunder + kind) },
  { role: 'PARTNER_COUNTING', tags: ['tenant'], keys: tenants('FACTS', 'ROLLUP#*') },
]
/** What partners' systems are told; no dossier. */
const webhooks: Expected = {
  role: 'WEBHOOKS',
  tags: ['tenant'],
  keys: tenants('KEY', 'WEBHOOKS', 'WEBHOOK#*', 'DUE#WEBHOOK.*'),
}
/** What follows from events; `more`: kinds of a tenant's items. */
const effects = (more: readonly string[]): readonly Expected[] => [
  // By when a complaint is answered, and how its complainant is told; read only.
  {
    role: 'COMPLAINT_TERMS',
    tags: ['tenant', 'complaint'],
    keys: [`${ofTenant}K#\${aws:PrincipalTag/complaint}`, ...tenants('KEY')],
  },
  // Whether a coordinator may still have the trajectories that they have.
  {
    role: 'COORDINATOR',
    tags: ['person'],
    keys: [...['COORDINATOR', 'ASSIGNED'].map(kind => `OPS#${kind}#\${aws:PrincipalTag/person}`), 'OPS#KEY'],
    indexes: ['OwnerIndex'],
  },
  ...counting,
  // A request of who is invited, about what is held of them.
  { role: 'DOSSIER', tags: ['tenant', 'dossier'], keys: [ofDossier('R'), ...tenants('KEY')] },
  { role: 'EFFECTS', tags: ['tenant'], keys: [...tenants(...ofEffects, ...more), 'OPS#UNVERIFIED#*'] },
  // Where a partner's dossiers lie in its region's indexes.
  { role: 'INDEXING', tags: ['tenant', 'region'], keys: [...tenants('INDEXED#*'), ...regionIndexes, unfunded] },
  {
    role: 'OPERATOR',
    keys: ['OPS#MEMBERS', 'OPS#MAIL#*', 'OPS#UNREACHED', 'OPS#RESETS', 'OPS#DUE', 'OPS#UNVERIFIED#*'],
  },
  // What each invited person sees, and the link by which it is found.
  {
    role: 'TRAJECTORY',
    tags: ['tenant', 'dossier'],
    keys: [...trajectory, ...tenants('KEY', 'INVITATION#*'), `${ofDossier('J')}#P#*`],
  },
]

const expected: readonly (readonly [string, Template, readonly Expected[]])[] = [
  [
    'api',
    api,
    [
      {
        role: 'ADMIN',
        tags: ['tenant'],
        // Of its trajectories it counts how many there are.
        keys: tenants('SETTINGS', 'FORM#*', 'FORMS', 'FORMDRAFTS', 'CHANGES', 'GRANTS', 'TRAJECTORIES'),
        indexes: ['TenantIndex'],
      },
      // Deciding with the record of one coordinator, which is held as it is.
      {
        role: 'ASSIGNING',
        tags: ['tenant', 'dossier', 'person'],
        keys: [ofDossier('J'), ...tenants('KEY', 'IDEM#*'), `OPS#COORDINATOR#\${aws:PrincipalTag/person}`],
      },
      // Whose memberships they are, the subject of the token says.
      { role: 'CALLER', keys: ['ID#*', 'OPS#QUOTA#*'], indexes: ['PersonIndex'] },
      {
        role: 'COORDINATOR',
        tags: ['person'],
        keys: [
          ...['COORDINATOR', 'ASSIGNED'].map(kind => `OPS#${kind}#\${aws:PrincipalTag/person}`),
          `OPS#CLAIMS#*.\${aws:PrincipalTag/person}`,
          `OPS#RECEIPTS#\${aws:PrincipalTag/person}`,
          'OPS#KEY',
        ],
        indexes: ['OwnerIndex'],
        files: [
          ...['incoming/c', 'checked/c', 'kept/c'].flatMap(stage =>
            ['GetObject', 'PutObject', 'DeleteObject'].map(action => `${action} ${stage}`),
          ),
          // Whether an upload, and a checked file, is there.
          's3:ListBucket',
          's3:ListBucket',
        ],
      },
      { role: 'COPYING', tags: ['tenant'], keys: tenants('FORMDRAFTS') },
      // Accepting starts its trajectory and withdrawing stops it.
      {
        role: 'COMPLAINT',
        tags: ['tenant', 'complaint'],
        // Which mails to its complainant did not arrive.
        keys: [...complaint, `${ofTenant}UNDELIVERED#\${aws:PrincipalTag/complaint}`, 'OPS#ACCESS#*'],
      },
      { role: 'COMPLAINT_LINK', tags: ['tenant', 'complaint'], keys: complaint },
      { role: 'COMPLAINTS', keys: ['OPS#COMPLAINTS'] },
      // Rows of spreadsheets, and that an import is half-done.
      { role: 'COUNTING', tags: ['funder'], keys: ['FACTS#*', 'ROLLUP#*', 'IMPORTING'].map(kind => ofFunder + kind) },
      { role: 'PARTNER_COUNTING', tags: ['tenant'], keys: tenants('FACTS', 'ROLLUP#*') },
      {
        role: 'DOSSIER',
        tags: ['tenant', 'dossier'],
        keys: [ofDossier('R'), ...trajectory, ofDossier('HOLD'), ...tenants('KEY', 'LINK#*')],
      },
      { role: 'EMERGENCY', tags: ['tenant', 'dossier'], keys: [ofDossier('EMERGENCY'), ofDossier('DUE')] },
      {
        role: 'FUNDER',
        tags: ['funder'],
        keys: ['FUNDER', 'GRANTS', 'EDITIONS#*', 'OPEN'].map(kind => ofFunder + kind),
      },
      // The grants of all funders, which are made with each other in view; their history.
      {
        role: 'GRANTING',
        keys: [
          ...['F#*#GRANTS', 'F#*#IMPORTING'],
          'T#*#GRANTS',
          ...['FUNDERS', 'GRANTS', 'GRANTS#*', 'BACKFILLS'].map(kind => `OPS#${kind}`),
        ],
      },
      { role: 'GRANT_MONEY', tags: ['funder'], keys: [`${ofFunder}ROLLUP#*`] },
      // Names of the grants that pay for the trajectory of a coordinator.
      { role: 'GRANTS', tags: ['tenant'], keys: tenants('GRANTS') },
      { role: 'IDENTITY', keys: ['OPS#MEMBERS', 'OPS#FUNDERS', 'OPS#UNREACHED', 'OPS#RESETS'] },
      // The person's open invitations, and the memberships they become.
      {
        role: 'INVITATION',
        tags: ['person'],
        keys: [`INVITED#\${aws:PrincipalTag/person}`, 'OPS#MEMBERS', 'T#*#MEMBERS', 'OPS#FUNDERS'],
        indexes: ['PersonIndex'],
      },
      {
        role: 'INVITEE',
        tags: ['tenant', 'dossier', 'person'],
        keys: [`${ofDossier('J')}#P#\${aws:PrincipalTag/person}`, ofDossier('ACCESS'), ...tenants('KEY')],
        // The pictures of the plan that they may read.
        files: ['GetObject kept/p'],
      },
      // Past trajectories as figures: of a partner, and of several by the operator.
      { role: 'IMPORTING', tags: ['tenant'], keys: tenants('KEY', 'IMPORTS', 'IMPORTS#*', 'GRANTS', 'OPIMPORTS') },
      {
        role: 'OPERATOR_IMPORTING',
        keys: ['OPS#KEY', 'OPS#IMPORTS', 'OPS#IMPORTS#*', 'T#*#GRANTS', 'T#*#IMPORTS', 'T#*#OPIMPORTS'],
      },
      // The invoices of one funder's grants, with their lines; no role of the API reads facts.
      { role: 'INVOICING', tags: ['funder'], keys: [`${ofFunder}INVOICES#*`, `${ofFunder}INVOICELINES#*`] },
      {
        role: 'LINK',
        tags: ['tenant', 'dossier', 'person'],
        keys: [
          ...['R', 'ACCESS', 'STAGE'].map(ofDossier),
          ...tenants('KEY'),
          `${ofTenant}LINK#\${aws:PrincipalTag/person}`,
        ],
      },
      {
        role: 'LISTS',
        tags: ['tenant'],
        keys: tenants('KEY', 'REFERRALS', 'BY#*', 'DRAFTS#*', 'SEARCHES#*', 'IDEM#*', 'FILE#*'),
        indexes: ['OwnerIndex', 'TenantIndex'],
        files: takeIn,
      },
      { role: 'LOG', tags: ['tenant'], keys: tenants('LOG#*', 'SEARCHES#*'), indexes: ['AccessIndex'] },
      { role: 'MANDATE', keys: ['OPS#MEMBERS'] },
      { role: 'MEMBERS', tags: ['tenant'], keys: tenants('MEMBERS', 'UNREACHED', 'RESETS') },
      { role: 'MEMBERSHIP', tags: ['tenant'], keys: tenants('MEMBERS') },
      {
        role: 'ONBOARDING',
        tags: ['tenant'],
        keys: [
          'OPS#TENANTS',
          'OPS#PREFIXES',
          ...tenants('SETTINGS', 'KEY', 'FORM#*', 'FORMS', 'FORMDRAFTS', 'MEMBERS', 'COUNTED'),
        ],
      },
      // What a funder made public, and making it so.
      { role: 'OPENING_REPORT', tags: ['funder'], keys: [`${ofFunder}OPEN`] },
      { role: 'OPEN_REPORT', tags: ['funder'], keys: [`${ofFunder}OPEN`, `${ofFunder}EDITIONS#*`] },
      // What is open in a region, and what no grant pays for; nothing else that was decided.
      {
        role: 'OVERVIEW',
        tags: ['region'],
        keys: [
          ...[ofRegion, `${ofRegion}#BOARD`, 'OPS#ACCESS#*'],
          ...['FIDELITY', 'UNFUNDED'].map(list => `OPS#${list}#\${aws:PrincipalTag/region}`),
        ],
        indexes: ['OpsIndex'],
      },
      { role: 'PARTNER', tags: ['tenant'], keys: [...tenants('SETTINGS', 'CHANGES'), 'OPS#TENANTS'] },
      // Counters of its own referrals; no fact.
      { role: 'PARTNER_REPORT', tags: ['tenant'], keys: tenants('ROLLUP#*', 'COUNTED', 'MARKS') },
      {
        role: 'PUBLIC',
        tags: ['tenant'],
        keys: tenants(
          'SETTINGS',
          'FORM#*',
          'FORMS',
          'LINK#*',
          'KLINK#*',
          'IDEM#*',
          'FILE#*',
          'QUOTA#*',
          'TRANSFER#*',
          'INVITATION#*',
          'CODE#*',
        ),
        files: takeIn,
      },
      // An edition, that it was shown, the state of its release, and the mails about it.
      {
        role: 'PUBLISHING',
        tags: ['funder'],
        keys: [
          ...[`${ofFunder}EDITIONS#*`, 'OPS#SHOWN', shownOfFunder, 'OPS#DUE', latestOfFunder, releasesOfFunder],
          // That the grant was neither amended nor counted anew since.
          ...[`${ofFunder}IMPORTING`, `${ofFunder}GRANTS`],
        ],
      },
      {
        role: 'READING',
        tags: ['tenant', 'dossier'],
        keys: [...['R', 'ACCESS', 'EMERGENCY', 'UNDELIVERED', 'STAGE'].map(ofDossier), ...tenants('KEY', 'GRANTS')],
        files: ['GetObject kept'],
      },
      {
        role: 'REGION',
        tags: ['region'],
        keys: [
          ...['', '#ACCEPTED', '#CLOSED', '#BOARD'].map(list => ofRegion + list),
          ...regionIndexes,
          'OPS#ACCESS#*',
        ],
        indexes: ['OpsIndex'],
      },
      { role: 'REGISTER', keys: ['OPS#TENANTS', 'OPS#FUNDERS'] },
      {
        role: 'RELEASE_DESK',
        keys: ['OPS#FUNDERS', 'F#*#GRANTS', 'OPS#RELEASES#*', 'OPS#BACKFILLS', 'OPS#COUNTED', 'F#*#IMPORTING'],
      },
      // Of every region: of which one a record is, code decides.
      {
        role: 'ROSTER',
        tags: ['region'],
        keys: [
          ...['ROSTER', 'TRAINING'].map(kind => `OPS#${kind}#\${aws:PrincipalTag/region}`),
          `OPS#CLAIMS#\${aws:PrincipalTag/region}.*`,
          'OPS#COORDINATOR#*',
          'OPS#ASSIGNED#*',
          'OPS#KEY',
          'OPS#MEMBERS',
          'OPS#ACCESS#*',
        ],
        indexes: ['OwnerIndex'],
        files: ['GetObject kept/c'],
      },
      {
        role: 'SUBMIT',
        tags: ['tenant', 'dossier'],
        keys: [ofDossier('R'), ...tenants('KEY', 'IDEM#*', 'LINK#*', 'FILE#*', 'DRAFTS#*')],
        files: ['DeleteObject kept', 'GetObject checked', 'PutObject kept', 's3:ListBucket'],
      },
      {
        role: 'TRAJECTORY',
        tags: ['tenant', 'dossier'],
        // The code on a printed letter.
        keys: [
          ...trajectory,
          ...['ACCESS', 'PICTURES'].map(ofDossier),
          ...tenants('KEY', 'IDEM#*', 'CODE#*'),
          `${ofDossier('J')}#P#*`,
        ],
        files: [
          ...['incoming/p', 'checked/p', 'kept/p'].flatMap(stage =>
            ['GetObject', 'PutObject', 'DeleteObject'].map(action => `${action} ${stage}`),
          ),
          // Whether an upload, and a checked file, is there.
          's3:ListBucket',
          's3:ListBucket',
        ],
      },
      // Where a partner's systems are told of what happens; no dossier.
      { ...webhooks, role: 'WEBHOOK_SETTINGS', indexes: ['OwnerIndex'] },
    ],
  ],
  ['stream', stream, [...effects([]), webhooks]],
  // The same work, and finding and moving what falls due.
  [
    'due',
    due,
    [
      ...effects(['EMERGENCY#*']).slice(0, 2),
      { role: 'DUE', keys: ['DUE#*'], indexes: ['DueIndex'] },
      ...effects(['EMERGENCY#*', 'HOLD#*']).slice(2),
      // Who is reminded that an evaluation is missing.
      { role: 'REMINDING', tags: ['tenant'], keys: tenants('TRAJECTORIES'), indexes: ['TenantIndex'] },
      { ...webhooks, indexes: ['OwnerIndex'] },
    ],
  ],
  // One dossier, by what it is found, and what it counted for; no list, no index, no word of its complaint.
  [
    'erasure',
    erasure,
    [
      ...counting,
      {
        role: 'ERASING',
        tags: ['tenant', 'dossier'],
        keys: [
          ...['R', 'UNDELIVERED', 'PICTURES', 'STAGE', 'HOLD', 'WEBHOOK'].map(ofDossier),
          ...trajectory,
          `${ofDossier('J')}#P#*`,
          ...tenants('SETTINGS', 'KEY', 'FORM#*', 'GRANTS', 'PERSON#*', 'FILE#*', 'LINK#*'),
        ],
        files: [
          ...['incoming', 'checked', 'kept', 'incoming/p', 'checked/p', 'kept/p'].flatMap(stage => [
            `DeleteObjectVersion ${stage}`,
            's3:ListBucketVersions',
          ]),
        ],
      },
      {
        role: 'ERASING_COMPLAINT',
        tags: ['tenant', 'complaint'],
        keys: [`${ofTenant}K#\${aws:PrincipalTag/complaint}`, ...tenants('KEY'), 'OPS#COMPLAINTS'],
      },
      {
        role: 'INDEXING',
        tags: ['tenant', 'region'],
        keys: [...tenants('INDEXED#*'), ...regionIndexes.filter(key => !/FIDELITY|OCCUPANCY/.test(key)), unfunded],
      },
    ],
  ],
  // Counts, what was published, and what was ever shown: no dossier and no partner's data.
  [
    'releases',
    releases,
    [
      {
        role: 'RELEASE',
        tags: ['funder'],
        keys: [
          ...['GRANTS', 'ROLLUP#*', 'INVOICES#*', 'INVOICELINES#*', 'CLOSINGS#*', 'EDITIONS#*', 'IMPORTING'].map(
            kind => ofFunder + kind,
          ),
          ...['OPS#SHOWN', shownOfFunder, latestOfFunder, releasesOfFunder, 'OPS#BACKFILLS', 'OPS#COUNTED'],
        ],
      },
      { role: 'RELEASE_CALENDAR', keys: ['OPS#FUNDERS', 'OPS#TENANTS', 'F#*#GRANTS', 'OPS#RELEASES#LATEST#*'] },
    ],
  ],
  [
    'seal',
    seal,
    // Beside the entries of access logs, and the chains: nothing of a dossier.
    [
      { role: 'OPERATOR', keys: ['OPS#ACCESS#*', 'OPS#SEALS#*'] },
      {
        role: 'SEAL',
        tags: ['tenant'],
        keys: tenants('ACCESS#*', 'SEARCHES#*', 'SEALS#*'),
      },
    ],
  ],
]

/** Who makes a partner's key, and who may be the first to need the operator's. */
const makesKey = new Set(['ONBOARDING', 'ROSTER', 'OPERATOR_IMPORTING'])

describe.each(expected)('the function of %s', (_name, template, scopes) => {
  const own = ownRoleOf(template)
  const statements = statementsOf([template])
  const roles = scopeRolesOf(template)

  test('reaches nothing in the table as itself', () => {
    expect(statements.filter(({ role }) => role === own).filter(isOnItems)).toEqual([])
  })

  test('knows its scope roles by name', () => {
    expect([...roles.keys()].sort()).toEqual(scopes.map(({ role }) => role).toSorted())
  })

  test('may take on exactly these, and give a tag only where there is one', () => {
    const allowedTo = (action: string) =>
      statements
        .filter(({ role, actions }) => role === own && actions.includes(action))
        .flatMap(({ resources }) => resources)
        .sort()
    const arns = (some: readonly Expected[]) => some.map(({ role }) => arnOf(roles.get(role))).sort()
    expect(allowedTo('sts:AssumeRole')).toEqual(arns(scopes))
    expect(allowedTo('sts:TagSession')).toEqual(arns(scopes.filter(({ tags }) => tags !== undefined)))
  })

  describe.each(scopes.map(scope => [scope.role, scope] as const))(
    'as %s',
    (role, { tags = [], keys, indexes = [], files = [] }) => {
      const id = roles.get(role) ?? ''
      const granted = statements.filter(statement => statement.role === id)

      test('is trusted alone, with exactly its tags or with none, for an hour', () => {
        const properties = field(template.findResources('AWS::IAM::Role')[id], 'Properties')
        expect(field(properties, 'MaxSessionDuration')).toBe(3600)
        expect(field(properties, 'AssumeRolePolicyDocument')).toMatchObject({
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: { 'Fn::GetAtt': [own, 'Arn'] } },
              ...(tags.length === 0 ? untagged : tagged(tags)),
            },
          ],
        })
      })

      test('reaches these keys and no others', () => {
        expect([...new Set(granted.flatMap(leadingKeysOf))].sort()).toEqual([...keys].sort())
      })

      test('reads the indexes that are for it, and only by queries', () => {
        const onIndexes = granted.filter(({ resources }) => resources.some(name => name.includes('/index/')))
        expect(onIndexes.flatMap(indexesOf).sort()).toEqual(indexes)
        for (const { actions } of onIndexes) expect(actions).toEqual(['dynamodb:Query'])
      })

      test('may do nothing beside, but for files where it has some', () => {
        const others = granted
          .filter(statement => !isOnItems(statement))
          .flatMap(({ actions, resources }) => {
            const stages = resources.flatMap(name => name.match(/(?:incoming|checked|kept)(?:\/[cp])?/)?.[0] ?? [])
            return actions.flatMap(action =>
              stages.length === 0 ? [action] : stages.map(stage => `${action.replace('s3:', '')} ${stage}`),
            )
          })
        const ofFiles = [
          // Deleting needs no key.
          ...(files.every(file => /DeleteObjectVersion|Versions/.test(file)) ? [] : ['kms:Decrypt']),
          ...(files.some(file => file.startsWith('PutObject')) ? ['kms:GenerateDataKey'] : []),
        ]
        // The tenant's key: unwrapped by who opens dossiers, made by who makes the tenant (test/infra/tenantKeys.test.ts).
        const ofKey = keys.some(key => key.endsWith('#KEY'))
          ? [...(role === 'ONBOARDING' ? [] : ['kms:Decrypt']), ...(makesKey.has(role) ? ['kms:Encrypt'] : [])]
          : []
        expect(others.sort()).toEqual(['kms:Decrypt', ...files, ...ofFiles, ...ofKey].sort())
      })
    },
  )
})

test('the API has no action of DynamoDB at all as itself', () => {
  const actions = statementsOf([api])
    .filter(({ role }) => role === ownRoleOf(api))
    .flatMap(statement => statement.actions)
  expect(actions.filter(action => action.startsWith('dynamodb:'))).toEqual([])
})

test('who answers a funder reads counts, never a fact, and writes nothing', () => {
  const funder = statementsOf([api]).filter(({ role }) => role === scopeRolesOf(api).get('FUNDER'))
  const actions = funder.filter(isOnItems).flatMap(statement => statement.actions)
  expect(new Set(actions)).toEqual(new Set(['dynamodb:GetItem', 'dynamodb:Query']))
  expect(funder.flatMap(leadingKeysOf).filter(key => /FACTS|\}#\*$/.test(key))).toEqual([])
})

const tagged = (tags: readonly string[]) => ({
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Condition: {
    StringLike: Object.fromEntries(tags.map(tag => [`aws:RequestTag/${tag}`, '?*'])),
    'ForAllValues:StringEquals': { 'aws:TagKeys': [...tags] },
  },
})
const untagged = { Action: 'sts:AssumeRole', Condition: { Null: { 'aws:TagKeys': 'true' } } }

const arnOf = (role: string | undefined): string => JSON.stringify({ 'Fn::GetAtt': [role, 'Arn'] })

const indexesOf = ({ resources }: Statement): readonly string[] =>
  resources.flatMap(name => name.match(/\/index\/(\w+)/)?.[1] ?? [])

/** Logical id of the role that the stack's function runs as. */
function ownRoleOf(template: Template): string {
  const [properties] = propertiesOf(template, 'AWS::Lambda::Function')
  return roleIn(properties?.Role)
}

/** Logical ids of the roles that the function's environment names, by the name that it gives them. */
function scopeRolesOf(template: Template): ReadonlyMap<string, string> {
  const [properties] = propertiesOf(template, 'AWS::Lambda::Function')
  const variables = Object.entries(field(properties?.Environment, 'Variables') ?? {})
  return new Map(
    variables
      .filter(([name]) => name.startsWith('KRING_ROLE_'))
      .map(([name, value]) => [name.replace('KRING_ROLE_', ''), roleIn(value)]),
  )
}

const roleIn = (value: unknown): string => JSON.stringify(value).match(/"Fn::GetAtt":\["(\w+)","Arn"\]/)?.[1] ?? ''
