import type { Actor } from '@kring/domain'
import type { TenantAccessPage } from '../../data/index.ts'
import type { PartnerLog } from '../contract/index.ts'

/** A page of all access logs of a partner, for its admin: no subject of another, no reason. */
export function partnerLogView(month: string, { items, cursor }: TenantAccessPage, actor: Actor): PartnerLog {
  const shown = items.map(({ entry: { at, by, action, shown, side, letter }, dossier, hasReason }) => ({
    at,
    by: {
      role: by.role,
      you: actor.kind === 'person' && by.subject === actor.subject,
      ...(by.name === undefined ? {} : { name: by.name }),
    },
    action,
    ...(dossier === undefined ? {} : { reference: dossier }),
    ...shownView(shown),
    ...(hasReason ? { hasReason: true as const } : {}),
    ...(side === undefined ? {} : { side }),
    ...(letter === undefined ? {} : { letter: letter.kind }),
  }))
  return { month, items: shown, ...(cursor === undefined ? {} : { cursor }) }
}

/** How many dossiers somebody saw; of lines of an invoice, of which grant and quarter. */
function shownView(shown: readonly string[] | undefined): Pick<PartnerLog['items'][number], 'shown' | 'invoice'> {
  if (shown === undefined) return {}
  const [, grant, quarter] = /^invoice\.([^.]+)\.([^.]+)$/.exec(shown[0] ?? '') ?? []
  return grant === undefined || quarter === undefined ? { shown: shown.length } : { invoice: { grant, quarter } }
}
