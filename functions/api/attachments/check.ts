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
import { attachmentsOf, filesOf } from './tenantFiles.ts'

type Check = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly uploader: string
  readonly id: string
  readonly locale: Locale
}

/**
 * Looks at a file that came in, and puts it where a referral may claim it, or throws it away. Asked again it answers as
 * the first time. Throws 'not-found', 'attachment-not-arrived', 'attachment-refused'.
 */
export async function checkAttachment(dependencies: Dependencies, check: Check): Promise<FileReference> {
  const { tenantContext, actor, uploader, id, locale } = check
  const known = attachmentsOf(tenantContext, actor)
  const attachment = isAttachmentId(id) ? await known.read(id, dependencies.now()) : undefined
  // Somebody else's is not there, and what was sent is not looked at again.
  if (attachment === undefined || attachment.uploader !== uploader || attachment.state === 'claimed')
    throw new ApiProblem('not-found')
  if (attachment.state === 'checked') return referenceOf(attachment)
  const files = filesOf(dependencies, tenantContext, actor)
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
    // Asked twice at the same moment: both looked at the same file.
    const twin = await known.read(id, dependencies.now())
    if (twin?.state !== 'checked' || twin.sha256 !== sha256) throw new ApiProblem('not-found')
    return referenceOf(twin)
  }
}

const referenceOf = ({ id, name, type, size }: FileReference): FileReference => ({ id, name, type, size })
