import { templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'
import { isOnItems, itemActions, leadingKeysOf, statementsOf } from './statements.ts'

// What an operator's commands may, and what copies the table: test/infra/operations.test.ts.
const { operations: _operations, backup: _backup, ...templates } = templatesOf(environment, notBuilt)
const every = statementsOf(Object.values(templates))

/** The nightly sweep of copied files, which no request reaches. */
const isSweep = ({ role }: { readonly role: string }): boolean => role.startsWith('SweepRole')

/** The daily check, which no request reaches, and which changes nothing. */
const isVerifier = ({ role }: { readonly role: string }): boolean => role.startsWith('Scopesverifying')

/** A folder of the ledger's bucket. */
const ofLedger = /Ledger.*"\/(?:entries|maintenance|checkpoints|erasures|restores|verified)\/\*"\]\]\}$/

const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  name => `dynamodb:${name}`,
)

describe('a role', () => {
  test('may do nothing with DynamoDB but read and write single items, query, and read the stream', () => {
    const used = every.flatMap(({ actions }) => actions).filter(action => action.startsWith('dynamodb:'))
    expect(used.filter(action => ![...itemActions, ...streamActions].includes(action))).toEqual([])
  })

  test('never gets a whole family of actions', () => {
    expect(every.flatMap(({ actions }) => actions).filter(action => action.includes('*'))).toEqual([])
  })

  test('gets every resource only for what knows no resource', () => {
    const unlimited = every.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions)
    expect(new Set(unlimited)).toEqual(
      new Set([
        'xray:PutTraceSegments',
        'xray:PutTelemetryRecords',
        'dynamodb:ListStreams',
        // CodeDeploy's: which alarms are on.
        'cloudwatch:DescribeAlarms',
      ]),
    )
  })

  test('gets no part of a resource name left open, but for the id of a file of its own tenant, dossier, person or region, and an object of the ledger', () => {
    const open = every
      .filter(statement => !isSweep(statement))
      .flatMap(({ resources }) => resources)
      .filter(name => name !== '*' && name.includes('*') && !ofLedger.test(name))
    const ofOwnTenant =
      /^\{"Fn::Join":\["",\[\{[^}]+\}+,"\/(?:(?:incoming|checked)\/t\/\$\{aws:PrincipalTag\/tenant\}|(?:kept\/t|(?:incoming|checked|kept)\/p)\/\$\{aws:PrincipalTag\/tenant\}\/\$\{aws:PrincipalTag\/dossier\})\/\*"\]\]\}$/
    // A coordinator's own receipts, whatever region and year they are kept in; and those of a manager's region.
    const ofReceipts =
      /^\{"Fn::Join":\["",\[\{[^}]+\}+,"\/(?:(?:(?:incoming|checked)\/c|kept\/c\/\*)\/\$\{aws:PrincipalTag\/person\}|kept\/c\/\$\{aws:PrincipalTag\/region\})\/\*"\]\]\}$/
    expect(open.filter(name => !ofOwnTenant.test(name) && !ofReceipts.test(name))).toEqual([])
    expect(open.filter(name => ofReceipts.test(name)).length).toBeGreaterThan(0)
    expect(new Set(open.map(name => name.match(/incoming|checked|kept/)?.[0]))).toEqual(
      new Set(['incoming', 'checked', 'kept']),
    )
  })

  test('has no managed policy', () => {
    const roles = Object.values(templates).flatMap(template => propertiesOf(template, 'AWS::IAM::Role'))
    expect(roles.filter(({ ManagedPolicyArns }) => ManagedPolicyArns !== undefined)).toEqual([])
  })

  test('uses a key only through the service that holds what it encrypts, or for its own tenant', () => {
    const ofTenant = (condition: unknown) => JSON.stringify(condition).includes('"kms:EncryptionContext:tenant"')
    const keys = every
      .filter(({ actions }) => actions.some(action => action.startsWith('kms:')))
      // test/infra/tenantKeys.test.ts
      .filter(({ condition }) => !ofTenant(condition))
    expect(keys.length).toBeGreaterThan(0)
    for (const { condition } of keys) {
      expect(condition).toMatchObject({ StringEquals: { 'kms:ViaService': expect.stringMatching(/\.eu-central-1\./) } })
    }
  })
})

describe('the table', () => {
  const onItems = every.filter(isOnItems)

  test('is never open without a key', () => {
    expect(onItems.length).toBeGreaterThan(0)
    for (const statement of onItems) {
      expect(statement.effect).toBe('Allow')
      expect(leadingKeysOf(statement).length).toBeGreaterThan(0)
      expect(statement.condition).toMatchObject({ Null: { 'dynamodb:LeadingKeys': 'false' } })
    }
  })

  test('is open for keys of whole families only, whose prefix is never left open', () => {
    const families = [
      /^T#\$\{aws:PrincipalTag\/tenant\}#[A-Z]+(#\*|#\$\{aws:PrincipalTag\/(dossier|person|complaint)\})?$/,
      /^F#\$\{aws:PrincipalTag\/funder\}#[A-Z]+(#\*)?$/,
      /^OPS#([A-Z]+(#\*)?|\$\{aws:PrincipalTag\/region\}(#[A-Z]+)?)$/,
      /^OPS#[A-Z]+#\$\{aws:PrincipalTag\/region\}(#\*)?$/,
      // A coordinator's own record, the list of what they were offered and have, and what they sent of receipts.
      /^OPS#(COORDINATOR|ASSIGNED|RECEIPTS)#\$\{aws:PrincipalTag\/person\}$/,
      // What the coordinators of a region claim; and one of them, whose whole tag ends the key, in whatever region and year.
      /^OPS#CLAIMS#(\$\{aws:PrincipalTag\/region\}\.\*|\*\.\$\{aws:PrincipalTag\/person\})$/,
      // Both sides of the one restorative trajectory.
      /^T#\$\{aws:PrincipalTag\/tenant\}#J#\$\{aws:PrincipalTag\/dossier\}#S#\*$/,
      // Who is invited to it: one by their link, all for the stream and for the code of a letter.
      /^T#\$\{aws:PrincipalTag\/tenant\}#J#\$\{aws:PrincipalTag\/dossier\}#P#(\*|\$\{aws:PrincipalTag\/person\})$/,
      /^ID#\*$/,
      /^INVITED#\$\{aws:PrincipalTag\/person\}$/,
      // An invitation may be to any partner: whose it is, the code's key says.
      /^T#\*#MEMBERS$/,
      // Grants are made and amended with those of all funders in view, at any partner; nothing else lies under this name.
      /^[FT]#\*#GRANTS$/,
      // What partners imported themselves, before the operator does, and of which months the operator did; and whether any grant is
      // half-imported, before it is published.
      /^(?:T#\*#(?:IMPORTS|OPIMPORTS)|F#\*#IMPORTING)$/,
      // What was released of a funder's grants, and the latest release of each grant.
      /^OPS#RELEASES#(LATEST#(\*|\$\{aws:PrincipalTag\/funder\})|\$\{aws:PrincipalTag\/funder\}#\*)$/,
      // What was ever shown of a funder's grants.
      /^OPS#SHOWN#\$\{aws:PrincipalTag\/funder\}#\*$/,
      // The shards of what falls due, of kinds and ids of all tenants.
      /^DUE#\*$/,
      // What is to be sent to a partner's systems, apart from all else that falls due there.
      /^T#\$\{aws:PrincipalTag\/tenant\}#DUE#WEBHOOK\.\*$/,
    ]
    for (const key of onItems.filter(one => !isSweep(one) && !isVerifier(one)).flatMap(leadingKeysOf))
      expect(families.filter(family => family.test(key))).toHaveLength(1)
  })

  test('tells the sweep which dossier or claim has a file, and whether a dossier and a tenant exist, and nothing else', () => {
    const [asking, counting, ...more] = onItems.filter(isSweep)
    expect(more).toEqual([])
    expect(asking?.actions).toEqual(['dynamodb:GetItem'])
    expect(asking && leadingKeysOf(asking)).toEqual(['T#*#FILE#*', 'T#*#PICTURES#*', 'OPS#RECEIPTS#*'])
    expect(counting?.actions).toEqual(['dynamodb:Query'])
    expect(counting && leadingKeysOf(counting)).toEqual(['T#*#R#*', 'T#*#SETTINGS'])
    // No item of a dossier or of settings is ever given to it, nor of an index.
    expect(counting?.condition).toMatchObject({ StringEquals: { 'dynamodb:Select': 'COUNT' } })
    expect(counting?.resources.filter(name => name.includes('/index/'))).toEqual([])
  })

  test('shows the daily check what is sealed and what partners’ systems are told, of all tenants, and no draft, mail or count; it changes nothing', () => {
    const ofVerifier = onItems.filter(isVerifier)
    expect(new Set(ofVerifier.flatMap(({ actions }) => actions))).toEqual(
      new Set(['dynamodb:Query', 'dynamodb:GetItem']),
    )
    expect([...new Set(ofVerifier.flatMap(leadingKeysOf))].sort()).toEqual([
      ...['ACCESS#*', 'CLAIMS#*', 'COMPLAINTS', 'COORDINATOR#*', 'KEY', 'SEALS#*', 'TENANTS'].map(key => `OPS#${key}`),
      ...['ACCESS#*', 'DUE#WEBHOOK.*', 'FORM#*', 'FORMS', 'J#*', 'K#*', 'KEY', 'R#*', 'REFERRALS'].map(
        key => `T#*#${key}`,
      ),
      ...['SEALS#*', 'SEARCHES#*', 'WEBHOOK#*', 'WEBHOOKS'].map(key => `T#*#${key}`),
    ])
  })

  test('shows nothing to the function that makes tokens', () => {
    expect(statementsOf([templates.identity]).filter(isOnItems)).toEqual([])
  })

  test('shows who somebody is to the role that finds out who asks, by that index and in no other way', () => {
    const ofCaller = statementsOf([templates.api]).filter(({ role }) => role.includes('caller'))
    const [claims, ...more] = ofCaller.filter(({ resources }) => resources.some(name => name.includes('/index/')))
    expect(more).toEqual([])
    expect(claims?.actions).toEqual(['dynamodb:Query'])
    expect(claims?.resources).toEqual([expect.stringContaining('/index/PersonIndex')])
    const onPersonIndex = every.filter(({ resources }) => resources.some(name => name.includes('PersonIndex')))
    // Beside it, a person's own open invitations for who answers them.
    const isOfInvitations = (statement: (typeof every)[number]) =>
      String(leadingKeysOf(statement)) === `INVITED#\${aws:PrincipalTag/person}`
    expect(onPersonIndex.filter(isOfInvitations)).toHaveLength(1)
    expect(onPersonIndex.filter(statement => !isOfInvitations(statement))).toEqual([claims])
    expect(every.filter(statement => leadingKeysOf(statement).some(key => key.startsWith('ID#')))).toEqual([claims])
  })

  test('shows what falls due of all tenants to the function that works it, by that index and in no other way', () => {
    const [finding, ...more] = every.filter(statement => leadingKeysOf(statement).some(key => key.startsWith('DUE#')))
    expect(more).toEqual([])
    expect(finding?.actions).toEqual(['dynamodb:Query'])
    expect(finding?.resources).toEqual([expect.stringContaining('/index/DueIndex')])
    expect(every.filter(({ resources }) => resources.some(name => name.includes('DueIndex')))).toEqual([finding])
  })

  test('can be decrypted by everybody to whom a part of it is open', () => {
    const decrypting = every
      .filter(
        ({ actions, condition }) => actions.includes('kms:Decrypt') && JSON.stringify(condition).includes('dynamodb'),
      )
      .map(({ role }) => role)
    for (const { role } of onItems) expect(decrypting).toContain(role)
  })
})

test('an erasure is asked for by what falls due, and by no other function', () => {
  const calling = every.filter(
    ({ actions, resources }) =>
      actions.includes('lambda:InvokeFunction') && resources.some(name => name.includes('Eraser')),
  )
  expect(calling.map(({ actions }) => actions)).toEqual([['lambda:InvokeFunction']])
  // And who sends to partners' systems; CDK puts both in one statement.
  expect(calling.flatMap(({ resources }) => resources.map(name => /Eraser|Sender/.exec(name)?.[0]))).toEqual([
    'Eraser',
    'Sender',
  ])
  expect(statementsOf([templates.due])).toContainEqual(calling[0])
})

test('a version of a file is deleted for good by the eraser alone, of the dossier in its session', () => {
  const forGood = every.filter(({ actions }) => actions.includes('s3:DeleteObjectVersion'))
  expect(forGood.map(({ role }) => role)).toEqual(forGood.map(() => expect.stringMatching(/^Scopeserasing/)))
  expect(forGood.filter(({ resources }) => resources.some(name => /\/c\/|Ledger/.test(name)))).toEqual([])
})

test('accounts are managed by the API, in one user pool, and only as far as inviting and connecting goes', () => {
  const accounts = every.filter(({ actions }) => actions.some(action => action.startsWith('cognito-idp:')))
  expect(accounts).toHaveLength(1)
  const [{ actions, resources } = { actions: [], resources: [] }] = accounts
  expect(resources).toEqual([expect.stringContaining('SignInPool')])
  expect([...actions].sort()).toEqual([
    'cognito-idp:AddUserPoolClientSecret',
    'cognito-idp:AdminCreateUser',
    'cognito-idp:AdminDeleteSoftwareToken',
    'cognito-idp:AdminGetUser',
    'cognito-idp:AdminUserGlobalSignOut',
    'cognito-idp:CreateUserPoolClient',
    'cognito-idp:DeleteUserPoolClient',
    'cognito-idp:DeleteUserPoolClientSecret',
    'cognito-idp:ListUserPoolClientSecrets',
  ])
})

/** What nobody else may: to delete a version for good. */
const ofEraser = ['s3:DeleteObjectVersion', 's3:ListBucketVersions']

describe('attached files', () => {
  const onFiles = every.filter(
    ({ actions, resources }) =>
      actions.some(action => action.startsWith('s3:')) && resources.every(name => !name.includes('Ledger')),
  )

  test('are open to what takes them in, and to the work on their dossier, one by one', () => {
    expect(new Set(onFiles.map(({ role }) => role.replace(/[0-9A-F]{8}$/, '')))).toEqual(
      new Set([
        ...['Scopespublic', 'Scopeslists', 'Scopessubmit', 'Scopesreading', 'SweepRole'],
        // Receipts: of the coordinator, and for the managers of the region.
        ...['Scopescoordinator', 'Scopesroster'],
        // The pictures of a plan: of who leads the trajectory, and for who was there.
        ...['Scopestrajectory', 'Scopesinvitee'],
        // All versions of them, when the dossier is erased.
        'Scopeserasing',
      ]),
    )
    const actions = new Set(onFiles.flatMap(statement => statement.actions))
    expect(actions).toEqual(new Set(['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket', ...ofEraser]))
  })

  test('are never listed by who takes them in: only asked for by a whole key', () => {
    const asking = onFiles.filter(statement => statement.actions.includes('s3:ListBucket') && !isSweep(statement))
    expect(asking.length).toBeGreaterThan(0)
    for (const { actions, condition } of asking) {
      expect(actions).toEqual(['s3:ListBucket'])
      expect(condition).toEqual({
        StringLike: {
          's3:prefix': expect.stringMatching(
            /^(?:incoming|checked)\/(?:t\/\$\{aws:PrincipalTag\/tenant\}|p\/\$\{aws:PrincipalTag\/tenant\}\/\$\{aws:PrincipalTag\/dossier\}|c\/\$\{aws:PrincipalTag\/person\})\/\?{32}$/,
          ),
        },
      })
    }
  })

  test('are listed and deleted, but never read, by the sweep, and only where they are kept', () => {
    const ofSweep = onFiles.filter(isSweep)
    expect(ofSweep.map(({ actions, condition }) => [actions, condition])).toEqual([
      [['s3:ListBucket'], { StringEquals: { 's3:prefix': 'kept/' } }],
      [['s3:DeleteObject'], undefined],
    ])
    expect(ofSweep[1]?.resources).toEqual([expect.stringMatching(/"\/kept\/\*"/)])
  })

  test('of a dossier are given out to who reads it alone, and taken away by who submits it and by the sweep', () => {
    const kept = onFiles.filter(({ resources }) => resources.some(name => name.includes('/kept/')))
    const removers = kept.filter(({ actions }) => actions.includes('s3:DeleteObject')).map(({ role }) => role)
    expect(removers.sort()).toEqual([
      // Their own receipts only, as long as the month is not submitted.
      expect.stringMatching(/^Scopescoordinator/),
      expect.stringMatching(/^Scopessubmit/),
      // The pictures of a plan, which nothing else of a dossier lies beside.
      expect.stringMatching(/^Scopestrajectory/),
      expect.stringMatching(/^SweepRole/),
    ])
    const readers = kept.filter(({ actions }) => actions.includes('s3:GetObject')).map(({ role }) => role)
    expect(readers.sort()).toEqual([
      expect.stringMatching(/^Scopescoordinator/),
      expect.stringMatching(/^Scopesinvitee/),
      expect.stringMatching(/^Scopesreading/),
      expect.stringMatching(/^Scopesroster/),
      expect.stringMatching(/^Scopestrajectory/),
    ])
    const ofDossiers = kept.filter(({ resources }) => resources.some(name => name.includes('/kept/t/')))
    expect(new Set(ofDossiers.map(({ role }) => role.replace(/[0-9A-F]{8}$/, '')))).toEqual(
      new Set(['Scopessubmit', 'Scopesreading', 'Scopeserasing']),
    )
  })
})

describe('the ledger', () => {
  const onLedger = every.filter(
    ({ actions, resources }) =>
      actions.some(action => action.startsWith('s3:')) && resources.some(name => name.includes('Ledger')),
  )
  const may = (role: string) =>
    onLedger
      .filter(statement => statement.role.startsWith(role))
      .flatMap(({ actions, resources }) =>
        actions.flatMap(action =>
          resources.map(
            name =>
              `${action} ${name.match(/entries|maintenance|checkpoints|erasures|restores|verified/)?.[0] ?? 'names'}`,
          ),
        ),
      )
      .sort()

  test('is added to by the seal, which can read none of its entries, and read by the checkpoint', () => {
    expect(new Set(onLedger.map(({ role }) => role.replace(/[0-9A-F]{8}$/, '')))).toEqual(
      new Set(['HandlerRole', 'CheckpointRole', 'EraserRole', 'VerifierRole']),
    )
    expect(may('HandlerRole')).toEqual([
      's3:GetObjectVersion maintenance',
      's3:ListBucket names',
      's3:ListBucketVersions names',
      's3:PutObject entries',
    ])
    expect(may('EraserRole')).toEqual([
      's3:GetObjectVersion erasures',
      's3:ListBucketVersions names',
      's3:PutObject erasures',
    ])
    expect(may('CheckpointRole')).toEqual([
      's3:GetObjectVersion checkpoints',
      's3:GetObjectVersion entries',
      's3:GetObjectVersion restores',
      's3:ListBucket names',
      's3:ListBucketVersions names',
      's3:PutObject checkpoints',
    ])
    // The daily check adds nothing but which part it came to the end of.
    const folders = ['checkpoints', 'entries', 'maintenance', 'restores', 'verified']
    expect(may('VerifierRole')).toEqual([
      ...folders.map(folder => `s3:GetObjectVersion ${folder}`),
      's3:ListBucket names',
      's3:ListBucketVersions names',
      's3:PutObject verified',
    ])
  })
})

test('mail is sent from one address of one domain, when it happens and when it falls due', () => {
  const sending = every.filter(({ actions }) => actions.some(action => action.startsWith('ses:')))
  expect(sending).toHaveLength(2)
  for (const mail of sending)
    expect(mail).toMatchObject({
      actions: ['ses:SendEmail'],
      condition: { StringEquals: { 'ses:FromAddress': 'no-reply@kring.example' } },
    })
})
