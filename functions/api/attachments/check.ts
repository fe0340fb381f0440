import {
  type AttachmentFault,
  attachmentSentence,
  type FileReference,
  isAttachmentId,
  isPictureType,
  type Locale,
} from '@kring/domain'
import { type Attachments, VersionConflict } from '../../data/index.ts'
import type { ScanResult, Uploads } from '../../files/storage.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { checkDocument } from './checkDocument.ts'

type Check = {
  /** The records of the uploads, and the files. */
  readonly known: Attachments
  readonly files: Uploads
  readonly uploader: string
  readonly id: string
  readonly locale: Locale
  /** A larger picture is made smaller; default: as an attachment. */
  readonly mostPixels?: number | undefined
}

/**
 * Inspects an uploaded document, or has an uploaded picture made anew, and either puts what may be kept in `checked`,
 * where a referral may claim it, or deletes it. A repeated request gets the same answer. Throws 'not-found',
 * 'attachment-not-arrived', 'attachment-not-scanned', 'attachment-refused'.
 */
export async function checkAttachment(dependencies: Dependencies, check: Check): Promise<FileReference> {
  const { known, files, uploader, id, locale, mostPixels } = check
  const attachment = isAttachmentId(id) ? await known.read(id, dependencies.now()) : undefined
  // Another uploader's file is not found; nor is one that a referral has claimed.
  if (attachment === undefined || attachment.uploader !== uploader || attachment.state === 'claimed')
    throw new ApiProblem('not-found')
  if (attachment.state === 'checked') return referenceOf(attachment)
  const refuse = async (fault: AttachmentFault): Promise<never> => {
    await files.removeIncoming(id)
    dependencies.log.info('attachment refused', { fault })
    const sentence = attachmentSentence(fault, locale)
    throw new ApiProblem('attachment-refused', [{ code: fault, path: 'file', sentence }])
  }
  const threat = requireScanned(await files.scanResult(id))
  if (threat !== undefined) return refuse(threat)
  const found = await checked(files, id, attachment.type, mostPixels)
  if (found === undefined) throw new ApiProblem('attachment-not-arrived')
  if (!found.ok) return refuse(found.fault)
  try {
    const reference = await known.seen({
      granted: attachment,
      size: found.size,
      sha256: found.sha256,
      at: dependencies.now(),
    })
    await files.removeIncoming(id)
    return reference
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    // A concurrent request checked the same file first.
    const meanwhile = await known.read(id, dependencies.now())
    if (meanwhile?.state !== 'checked' || meanwhile.sha256 !== found.sha256) throw new ApiProblem('not-found')
    return referenceOf(meanwhile)
  }
}

const checked = (files: Uploads, id: string, type: FileReference['type'], mostPixels: number | undefined) =>
  isPictureType(type) ? files.makePicture(id, type, mostPixels) : checkDocument(files, id)

/** What the malware scan found; undefined when nothing, or there is no file. Throws 'attachment-not-scanned'. */
function requireScanned(result: ScanResult | undefined): AttachmentFault | undefined {
  if (result === 'pending') throw new ApiProblem('attachment-not-scanned', undefined, secondsToScan)
  return result === 'clean' ? undefined : result
}

/** AWS: most objects of this size are scanned within seconds. docs.aws.amazon.com/guardduty/latest/ug/how-malware-protection-for-s3-gdu-works.html */
const secondsToScan = 5

const referenceOf = ({ id, name, type, size }: FileReference): FileReference => ({ id, name, type, size })
