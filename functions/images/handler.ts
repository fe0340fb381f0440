import { createHash } from 'node:crypto'
import { mediaTypes } from '@kring/domain/attachments'
import { ImageEvent, type LinkedAnswer, type LogoEventAnswer } from './event.ts'
import { makeLogo } from './makeLogo.ts'
import { makePicture } from './makePicture.ts'

/**
 * The image function. Its role may do nothing but log: it gets a logo as bytes, and of a picture two links that the API
 * signed, to read that upload and to write the picture made of it. Whoever takes over a decoder has the two links of
 * that task, and those of the later tasks of the same warm environment, which serves all partners in turn.
 */
export async function handler(event: unknown): Promise<LinkedAnswer | LogoEventAnswer> {
  const task = ImageEvent.parse(event)
  if (task.work === 'logo') {
    const answer = await makeLogo(Buffer.from(task.bytes, 'base64'))
    if (!answer.ok) return { ok: false, fault: answer.fault }
    const { bytes, width, height, removed } = answer
    return { ok: true, bytes: Buffer.from(bytes).toString('base64'), width, height, removed: [...removed] }
  }
  const upload = await fetch(task.from)
  if (!upload.ok) return { ok: false, status: upload.status }
  const answer = await makePicture(task.type, new Uint8Array(await upload.arrayBuffer()), task.mostPixels)
  if (!answer.ok) return answer
  const body = new Uint8Array(answer.bytes)
  const stored = await fetch(task.to, { method: 'PUT', body, headers: { 'Content-Type': mediaTypes[task.type] } })
  if (!stored.ok) throw new Error(`the storage answered ${stored.status}`)
  return { ok: true, size: body.length, sha256: createHash('sha256').update(body).digest('hex') }
}
