import { isolated } from '@kring/domain/language'
import type { InvitationView } from '../../../api/invitations.ts'
import { useLocale } from '../../../i18n/index.ts'

/** Whose words the page speaks: a child reads shorter ones. */
export const toneOf = ({ person }: Pick<InvitationView, 'person'>) => (person.isChild ? 'kid' : 'you')

export const firstNameOf = (name: string): string => name.trim().split(/\s+/u)[0] ?? ''

/**
 * Who invites, unless the person bears one of these names: it may be their own conference, and the page does not know that.
 */
export const invitersOf = ({ invitedBy, person }: Pick<InvitationView, 'invitedBy' | 'person'>): readonly string[] =>
  invitedBy.includes(firstNameOf(person.name)) ? [] : invitedBy

/** Joins names as the language does: "Johan, Marc en Ilse". */
export function useJoined(): (names: readonly string[]) => string {
  const locale = useLocale()
  return names => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map(isolated))
}

/** The conference with two sides, of which neither sees the other's preparation. */
export const isRestorative = ({ variant }: Pick<InvitationView, 'variant'>): boolean => variant === 'restorative'
