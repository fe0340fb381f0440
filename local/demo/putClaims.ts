import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import {
  type CheckedAttachment,
  forCoordinator,
  personTag,
  type Store,
  VersionConflict,
} from '@kring/functions/data/index'
import type { FileStorage } from '@kring/functions/files/storage'
import { claimSheetsOf, demoClaimants, demoClaimRegion } from './claims.ts'

/** The demo's photo of a receipt. */
const photo = new URL('./receipt.jpg', import.meta.url)

/** Writes what the coordinators of the demo claim, unless they claim something in that year. Without `files` no photo. */
export async function putClaims(store: Store, files: FileStorage | undefined, now: string): Promise<void> {
  const bytes = files && new Uint8Array(await readFile(photo))
  for (const claimant of demoClaimants) {
    const person = personTag(claimant.person)
    const scope = { role: 'coordinator', person } as const
    const data = forCoordinator(store, scope)
    for (const { year, events, files: ids } of claimSheetsOf(claimant, now, bytes?.length)) {
      const place = { region: demoClaimRegion, year, person }
      if ((await data.claims(place.region, year, true)) !== undefined) continue
      const claimed: CheckedAttachment[] = []
      for (const id of ids) {
        if (files === undefined || bytes === undefined) continue
        await files.uploadsOfReceipts(scope).putChecked(id, 'jpeg', bytes)
        await files.receipts(place, scope).keep(id)
        await files.uploadsOfReceipts(scope).removeChecked(id)
        claimed.push(await checkedRecord(data, { id, person, bytes, now }))
      }
      await data.commitClaims({ place, events, claimed }).catch(error => {
        if (!(error instanceof VersionConflict)) throw error
      })
    }
  }
}

type Photo = { readonly id: string; readonly person: string; readonly bytes: Uint8Array; readonly now: string }

/** The record of a photo as the check of an upload leaves it; what an interrupted seeding wrote is taken as it is. */
async function checkedRecord(
  { receipts }: ReturnType<typeof forCoordinator>,
  { id, person, bytes, now }: Photo,
): Promise<CheckedAttachment> {
  const there = await receipts.read(id, now)
  if (there?.state === 'checked') return there
  if (there === undefined) await receipts.grant({ id, uploader: person, name: 'bonnetje.jpg', type: 'jpeg', at: now })
  const granted = await receipts.read(id, now)
  if (granted?.state !== 'granted') throw new TypeError('demo data: a photo that is not to be sent')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await receipts.seen({ granted, size: bytes.length, sha256, at: now })
  const checked = await receipts.read(id, now)
  if (checked?.state !== 'checked') throw new TypeError('demo data: a photo that was not checked')
  return checked
}
