import type { FileReference, FileType } from '@kring/domain/attachments'
import { askGrant, checkAttachment, type Sender } from '../api/attachments.ts'
import { OfflineError, ProblemError } from '../api/problem.ts'

/** Storage refused the upload: the permission had expired, or the connection corrupted it. */
export class FileRefused extends Error {
  override readonly name = 'NotTaken'
}

export type Progress =
  | { readonly phase: 'sending' /** From 0 to 100. */; readonly percent: number }
  | { readonly phase: 'checking' }

type Sending = {
  readonly sender: Sender
  readonly file: File
  readonly type: FileType
  readonly onProgress: (progress: Progress) => void
}

/**
 * Uploads a file directly to storage and has it scanned. Throws ProblemError when it is refused, OfflineError and
 * NotTaken when a retry may help.
 */
export async function uploadFile({ sender, file, type, onProgress }: Sending): Promise<FileReference> {
  onProgress({ phase: 'sending', percent: 0 })
  const grant = await askGrant(sender, { name: file.name.slice(0, 500) || 'bestand', type, size: file.size })
  await post(grant, file, percent => onProgress({ phase: 'sending', percent }))
  onProgress({ phase: 'checking' })
  return checkWhenScanned(sender, grant.id)
}

/** Asks again while a malware scan is under way; the answer says how long to wait. */
async function checkWhenScanned(sender: Sender, id: string, left = mostAsks): Promise<FileReference> {
  try {
    return await checkAttachment(sender, id)
  } catch (error) {
    const isUnderWay = error instanceof ProblemError && error.code === 'attachment-not-scanned'
    if (!isUnderWay || left <= 1) throw error
    await new Promise(resolve => setTimeout(resolve, secondsBetweenAsks * 1000))
    return checkWhenScanned(sender, id, left - 1)
  }
}
const mostAsks = 12
const secondsBetweenAsks = 5

type Grant = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** Uses XMLHttpRequest because fetch reports no upload progress. */
function post({ url, fields }: Grant, file: File, tell: (percent: number) => void): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // Must be last: fields after the file are ignored.
  form.append('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? Math.floor((loaded / total) * 100) : 0)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(new FileRefused(`status ${request.status}`))
    }
    request.onerror = () => reject(new OfflineError('no answer'))
    request.send(form)
  })
}
