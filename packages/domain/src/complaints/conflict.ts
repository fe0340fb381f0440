import type { Role } from '../people/actor.ts'
import type { OpenComplaint } from './complaint.ts'

/** Who wants to handle a complaint. `roles`: all that they do besides. */
export type Officer = {
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
}

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The work that somebody does besides who may then not handle a complaint about it. */
const conflicting = {
  coordinator: ['coordinator'],
  manager: ['regional-manager'],
  partner: ['referrer', 'tenant-admin'],
  data: ['tenant-admin', 'platform-admin'],
  other: [],
} as const satisfies Readonly<Record<OpenComplaint['content']['about'], readonly Role[]>>

/**
 * Whether somebody must not handle a complaint: it names them, it is about the work that they do themself, or they said
 * that they step aside. Whose trajectory it was is not asked: who handles complaints reads no dossier.
 */
export function isAboutOfficer(
  { content, aside }: Pick<OpenComplaint, 'content' | 'aside'>,
  { subject, name, roles }: Officer,
): boolean {
  if (aside.includes(subject)) return true
  const own = folded(name)
  const named = ` ${folded(content.person ?? '')} `
  if (own !== '' && named.includes(` ${own} `)) return true
  const unfit: readonly Role[] = conflicting[content.about]
  return roles.some(role => unfit.includes(role))
}
