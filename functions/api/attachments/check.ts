import { createHash } from 'node:crypto'
import {
  type Actor,
  attachmentSentence,
  type FileReference,
  inspect,
  isAttachmentId,
  type Locale,
  mediaTypes,
} from '@kring/domain'
import { VersionConflict } from '../../data/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { inflate } from './inflate.ts'
import { attachmentsOf, uploadsOf } from './tenantFiles.ts'

type Check = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly uploader: string
  readonly id: string
  readonly locale: Locale
}

/**
 * Inspects an uploaded file and either moves it to `checked`, where a referral may claim it, or deletes it. A repeated
 * request gets the same answer. Throws 'not-found', 'attachment-not-arrived', 'attachment-refused'.
 */
export async function checkAttachment(dependencies: Dependencies, check: Check): Promise<FileReference> {
  const { tenantContext, actor, uploader, id, locale } = check
  const known = attachmentsOf(tenantContext, actor)
  const attachment = isAttachmentId(id) ? await known.read(id, dependencies.now()) : undefined
  // Another uploader's file is not found; nor is one that a referral has claimed.
  if (attachment === undefined || attachment.uploader !== uploader || attachment.state === 'claimed')
    throw new ApiProblem('not-found')
  if (attachment.state === 'checked') return referenceOf(attachment)
  const files = uploadsOf(dependencies, tenantContext, actor)
  const bytes = await files.readIncoming(id)
  if (bytes === undefined) throw new ApiProblem('attachment-not-arrived')
  const found = inspect(bytes, mediaTypes[attachment.type], inflate)
  if (!found.ok) {
    await files.removeIncoming(id)
    dependencies.log.info('attachment refused', { fault: found.fault, bytes: bytes.length })
    const sentence = attachmentSentence(found.fault, locale)
    throw new ApiProblem('attachment-refused', [{ code: found.fault, path: 'file', sentence }])
  }
  await files.putChecked(id, found.type, found.bytes)
  const sha256 = createHash('sha256').update(found.bytes).digest('hex')
  try {
    const seen = { granted: attachment, size: found.bytes.length, sha256, at: dependencies.now() }
    const reference = await known.seen(seen)
    await files.removeIncoming(id)
    return reference
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    // A concurrent request checked the same file first.
    const recordedMeanwhile = await known.read(id, dependencies.now())
    if (recordedMeanwhile?.state !== 'checked' || recordedMeanwhile.sha256 !== sha256) throw new ApiProblem('not-found')
    return referenceOf(recordedMeanwhile)
  }
}

const referenceOf = ({ id, name, type, size }: FileReference): FileReference => ({ id, name, type, size })
