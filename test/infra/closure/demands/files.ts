import { RegionId, TenantId } from '@kring/domain'
import { fileKey, keptKey, ofClaims, ofCoordinator, ofDossier, ofPlan, ofTenant } from '@kring/functions/files/storage'
import type { FileAccess, FilePlace } from '@kring/infra/constructs/fileAccess'
import type { Demand } from '../evaluate.ts'
import { tagValues } from './tagValues.ts'
import { ofType, throughKey, type World } from './world.ts'

const id = '0123456789abcdef0123456789abcdef'
const { dossier, person } = tagValues
const tenant = TenantId.parse(tagValues.tenant)
const claims = ofClaims({ region: RegionId.parse(tagValues.region), year: '2026', person })

/** The key of one file of each place, as the product builds it. */
const keys: Readonly<Record<FilePlace, string>> = {
  incoming: fileKey('incoming', ofTenant(tenant), id),
  checked: fileKey('checked', ofTenant(tenant), id),
  kept: keptKey(ofDossier(tenant, dossier), id),
  'pictures-incoming': fileKey('incoming', ofPlan(tenant, dossier), id),
  'pictures-checked': fileKey('checked', ofPlan(tenant, dossier), id),
  'pictures-kept': keptKey(ofPlan(tenant, dossier), id),
  'receipts-incoming': fileKey('incoming', ofCoordinator(person), id),
  'receipts-checked': fileKey('checked', ofCoordinator(person), id),
  'receipts-kept': keptKey(claims, id),
  'receipts-of-region': keptKey(claims, id),
}

/** AWS: S3 uses the key with the caller's permissions. docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
const keyActions: Readonly<Partial<Record<FileAccess['may'][number], string>>> = {
  GetObject: 'kms:Decrypt',
  PutObject: 'kms:GenerateDataKey',
}

/** What a role must be allowed with attached files, and with their key. */
export function fileDemands(
  world: World,
  role: string,
  name: string,
  entries: readonly FileAccess[],
  tags: Readonly<Record<string, string>>,
): readonly Demand[] {
  const [bucket] = ofType(world, 'AWS::S3::Bucket').filter(one => one.id.startsWith('Files5'))
  if (bucket === undefined) throw new Error('no bucket of files')
  const at = world.cloud.arnOf(bucket)
  const isScanned = ofType(world, 'AWS::GuardDuty::MalwareProtectionPlan').length > 0
  const who = { role }
  return entries.flatMap(({ may, on, mayAskWhetherThere, mayListVersions }) => {
    const key = keys[on]
    const why = `${name}: a file of ${on}`
    const demand = (action: string, resource: string, context: Demand['context'] = {}): Demand => ({
      who,
      action,
      resource,
      context: { ...tags, ...context },
      why,
    })
    const clean = { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' }
    const folder = `${key.slice(0, -id.length)}`
    return [
      ...may.map(action => demand(`s3:${action}`, `${at}/${key}`, isScanned ? clean : {})),
      ...(isScanned && on.endsWith('incoming') && may.includes('GetObject')
        ? [demand('s3:GetObjectTagging', `${at}/${key}`)]
        : []),
      ...(mayAskWhetherThere ? [demand('s3:ListBucket', at, { 's3:prefix': key })] : []),
      ...(mayListVersions === undefined
        ? []
        : [demand('s3:ListBucketVersions', at, { 's3:prefix': mayListVersions === 'of-one' ? key : folder })]),
      ...throughKey(world, bucket, {
        who,
        why,
        by: 's3',
        actions: may.flatMap(action => keyActions[action] ?? []),
        context: tags,
      }),
    ]
  })
}

/** The nightly sweep lists what is kept, and deletes (functions/files/sweep). */
export function sweepDemands(world: World, role: string): readonly Demand[] {
  const [bucket] = ofType(world, 'AWS::S3::Bucket').filter(one => one.id.startsWith('Files5'))
  if (bucket === undefined) throw new Error('no bucket of files')
  const at = world.cloud.arnOf(bucket)
  const own = { who: { role }, why: 'the sweep of copied files' }
  return [
    { ...own, action: 's3:ListBucket', resource: at, context: { 's3:prefix': 'kept/' } },
    { ...own, action: 's3:DeleteObject', resource: `${at}/${keys.kept}`, context: {} },
  ]
}
