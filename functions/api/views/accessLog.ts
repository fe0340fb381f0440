import type { Actor } from '@kring/domain'
import type { AccessPage, Dossier } from '../../data/index.ts'
import { isAllowed } from '../authorise.ts'
import type { AccessLog } from '../contract/index.ts'
import { resourceOf } from '../referrals/openDossier.ts'
import { isNotOfRegion } from './dossier.ts'

type By = { readonly role: string; readonly subject?: string | undefined; readonly name?: string | undefined }

/**
 * What was done with a dossier, the latest first: a page of its access log, with the changes of the same time from its
 * history. A change at the very moment of a page's last look is on the next page, where all looks of that moment are before.
 */
export function accessLogView(dossier: Dossier, page: AccessPage, actor: Actor): AccessLog {
  const { entries, after, cursor } = page
  const until = cursor === undefined ? undefined : entries.at(-1)?.entry.at
  const isOnPage = (at: string): boolean => (after === undefined || at <= after) && (until === undefined || at > until)
  const whoIs = ({ role, subject, name }: By) => ({
    role,
    you: actor.kind === 'person' && subject === actor.subject,
    ...(name === undefined ? {} : { name }),
  })
  const looked = entries.map(({ entry: { at, action, by, reason, side, letter }, reasonErased }) => ({
    kind: 'access' as const,
    at,
    by: whoIs(by),
    action,
    ...(reason === undefined ? {} : { reason }),
    ...(reasonErased === undefined ? {} : { reasonErased }),
    ...(side === undefined ? {} : { side }),
    ...(letter === undefined ? {} : { letter: letter.kind }),
  }))
  const isManager = isAllowed(actor, 'duplicates.judge', resourceOf(dossier))
  const changes = dossier.history
    .filter(({ event }) => isOnPage(event.at) && (isManager || isNotOfRegion(event)))
    .reverse()
  const changed = changes.map(({ event: { at, by, type } }) => ({
    kind: 'change' as const,
    at,
    by: whoIs(by),
    event: type,
  }))
  const items = [...looked, ...changed].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return { reference: dossier.head.id, items, ...(cursor === undefined ? {} : { cursor }) }
}
