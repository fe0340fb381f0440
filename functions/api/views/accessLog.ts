import type { Actor } from '@kring/domain'
import type { Access, Dossier } from '../../data/index.ts'
import type { AccessLog } from '../contract/index.ts'

type By = { readonly role: string; readonly subject?: string | undefined; readonly name?: string | undefined }

/** Everything done with a dossier, the latest first: its access log and its history merged. */
export function accessLogView(dossier: Dossier, entries: readonly Access[], actor: Actor): AccessLog {
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
  const changed = dossier.history.map(({ event: { at, by, type } }) => ({
    kind: 'change' as const,
    at,
    by: whoIs(by),
    event: type,
  }))
  const items = [...looked, ...changed].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  return { reference: dossier.head.id, items }
}
