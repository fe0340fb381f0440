import type { ClaimCommand, FileReference, Receipt } from '@kring/domain'
import type { Attachments, CheckedAttachment, ClaimFile } from '../../data/index.ts'
import type { KeptPictures, Uploads } from '../../files/storage.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'

/** The files of a coordinator's own receipts: those that were sent and checked, and those of the sheet. */
export type OwnReceipts = {
  readonly known: Attachments
  readonly uploads: Uploads
  readonly kept: KeptPictures
}

export type WithReceipt = {
  readonly command: ClaimCommand
  /** What the command adds, which belongs to no sheet yet. */
  readonly claimed: readonly CheckedAttachment[]
}

/**
 * The command with what is known of the file that it names, instead of what its sender says; a new file is copied to the
 * sheet, so that no entry names one that is not there. Throws 'claim-receipt-gone' for a file that was not checked, that
 * another entry has, or that is another's.
 */
export async function withKnownReceipt(
  { now }: Dependencies,
  own: OwnReceipts | undefined,
  file: ClaimFile | undefined,
  command: ClaimCommand,
): Promise<WithReceipt> {
  if (command.name !== 'add-entry' && command.name !== 'change-entry') return { command, claimed: [] }
  const { receipt } = command
  if (receipt?.file === undefined) return { command, claimed: [] }
  const { id } = receipt.file
  const entry = command.name === 'change-entry' ? command.entry : undefined
  const present = file?.sheet.entries.find(one => one.id === entry)?.receipt?.file
  if (present?.id === id) return { command: { ...command, receipt: named(receipt, present) }, claimed: [] }
  const known = await own?.known.read(id, now())
  if (own === undefined || known?.state !== 'checked') throw new ApiProblem('claim-receipt-gone')
  if (!(await own.kept.keep(id))) throw new ApiProblem('claim-receipt-gone')
  return { command: { ...command, receipt: named(receipt, known) }, claimed: [known] }
}

const named = (receipt: Receipt, { id, name, type, size }: FileReference): Receipt => ({
  ...receipt,
  file: { id, name, type, size },
})

/**
 * Deletes the files that a change took away, and the checked copies of those that it added. A failure is only logged: what
 * no sheet has, the sweep deletes (functions/files/sweep), and what was checked expires.
 */
export async function forgetReceipts(
  { log }: Dependencies,
  own: OwnReceipts | undefined,
  claimed: readonly CheckedAttachment[],
  released: readonly string[],
): Promise<void> {
  if (own === undefined) return
  const results = await Promise.allSettled([
    ...claimed.map(({ id }) => own.uploads.removeChecked(id)),
    ...released.map(id => own.kept.discard(id)),
  ])
  for (const result of results)
    if (result.status === 'rejected') log.error('not removed', { error: String(result.reason?.name ?? 'unknown') })
}
