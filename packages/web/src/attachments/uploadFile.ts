import type { FileReference, FileType } from '@kring/domain/attachments'
import { askGrant, checkAttachment, type Sender } from '../api/attachments.ts'
import { OfflineError } from '../api/problem.ts'

/** The storage said no: the leave was over, or the connection broke what was sent. */
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
 * Sends a file straight to the storage and has it looked at. Throws ProblemError where it is refused, OfflineError and
 * NotTaken where another try may help.
 */
export async function uploadFile({ sender, file, type, onProgress }: Sending): Promise<FileReference> {
  onProgress({ phase: 'sending', percent: 0 })
  const grant = await askGrant(sender, { name: file.name.slice(0, 500) || 'bestand', type, size: file.size })
  await post(grant, file, percent => onProgress({ phase: 'sending', percent }))
  onProgress({ phase: 'checking' })
  return checkAttachment(sender, grant.id)
}

type Grant = { readonly url: string; readonly fields: Readonly<Record<string, string>> }

/** By XMLHttpRequest: fetch does not tell how far a file is on its way. */
function post({ url, fields }: Grant, file: File, tell: (percent: number) => void): Promise<void> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // Last: what comes after the file is not read.
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
