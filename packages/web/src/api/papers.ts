import type { InvitationLettersPaper } from '@kring/functions/api/contract/papers'
import { download } from './download.ts'

/** The letters with the codes that were just told, as one PDF that a screen reader can read. */
export const downloadLetters = (tenant: string, id: string, body: InvitationLettersPaper): Promise<void> =>
  download(`/t/${encodeURIComponent(tenant)}/trajectories/${encodeURIComponent(id)}/letters.pdf`, {
    method: 'POST',
    body,
    accept: 'application/pdf',
    name: 'uitnodigingen.pdf',
  })
