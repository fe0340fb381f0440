import type { Me } from '@kring/functions/api/contract/people'
import type { IconName } from '../kit/icons.ts'

type Role = Me['memberships'][number]['role']
export type NavigationItem = {
  readonly to: string
  readonly icon: IconName
  /** Key of the label in the `start` translations. */
  readonly key:
    | 'nav.queue'
    | 'nav.coordinators'
    | 'nav.record'
    | 'nav.board'
    | 'nav.today'
    | 'nav.referrals'
    | 'nav.partner'
    | 'nav.reports'
    | 'nav.people'
    | 'nav.complaints'
    | 'nav.grants'
    | 'nav.releases'
    | 'nav.overview'
    | 'nav.welcome'
    | 'nav.invitations'
}

const overview: NavigationItem = { to: '/overview', icon: 'chart', key: 'nav.overview' }
const welcome: NavigationItem = { to: '/welcome', icon: 'home', key: 'nav.welcome' }
/** The screens of each role, the one on which they begin first. */
const places: Readonly<Record<Role, readonly NavigationItem[]>> = {
  'regional-manager': [
    { to: '/queue', icon: 'inbox', key: 'nav.queue' },
    { to: '/trajectories', icon: 'folder', key: 'nav.board' },
    { to: '/coordinators', icon: 'people', key: 'nav.coordinators' },
    overview,
  ],
  referrer: [{ to: '/referrals', icon: 'document', key: 'nav.referrals' }],
  'tenant-admin': [{ to: '/partner', icon: 'folder', key: 'nav.partner' }],
  funder: [{ to: '/reports', icon: 'chart', key: 'nav.reports' }],
  'platform-admin': [
    { to: '/people', icon: 'people', key: 'nav.people' },
    { to: '/grants', icon: 'document', key: 'nav.grants' },
    { to: '/releases', icon: 'chart', key: 'nav.releases' },
    overview,
  ],
  coordinator: [
    { to: '/today', icon: 'clock', key: 'nav.today' },
    { to: '/my-record', icon: 'person', key: 'nav.record' },
  ],
  'complaints-officer': [{ to: '/complaints', icon: 'inbox', key: 'nav.complaints' }],
  // A partner's system never signs in here.
  'partner-system': [welcome],
}
const order = Object.keys(places)

/** Open invitations, answered on the welcome page. */
const invitations: NavigationItem = { to: '/welcome', icon: 'mail', key: 'nav.invitations' }

/** The navigation items for a role; open invitations come last. */
export function navigationFor(me: Me): readonly NavigationItem[] {
  const mine = me.memberships
    .map(({ role }) => role)
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .flatMap(role => places[role])
  const distinct = mine.filter((place, index) => mine.findIndex(({ to }) => to === place.to) === index)
  if (me.invitations.length > 0) return [...distinct.filter(({ to }) => to !== invitations.to), invitations]
  return distinct.length > 0 ? distinct : [welcome]
}

/** Where the user begins: the invitations while there are any, else the first screen of a role. */
export const homePath = (me: Me): string =>
  me.invitations.length > 0 ? invitations.to : (navigationFor(me)[0]?.to ?? welcome.to)

/** Whose screens begin with this path. Any other is everyone's who is signed in; /referrals says itself whom it is for. */
const owners: readonly (readonly [path: string, role: Role])[] = [
  ['/queue', 'regional-manager'],
  ['/dossiers', 'regional-manager'],
  ['/coordinators', 'regional-manager'],
  ['/overview', 'regional-manager'],
  ['/overview', 'platform-admin'],
  ['/my-record', 'coordinator'],
  ['/trajectories', 'regional-manager'],
  ['/today', 'coordinator'],
  ['/partner', 'tenant-admin'],
  ['/reports', 'funder'],
  ['/people', 'platform-admin'],
  ['/grants', 'platform-admin'],
  ['/releases', 'platform-admin'],
  ['/imports', 'platform-admin'],
  ['/complaints', 'complaints-officer'],
]

/** Whether the screen at a path belongs to one of the user's roles. The API decides what they may do; this, what is shown. */
export function isTheirs(path: string, { memberships }: Pick<Me, 'memberships'>): boolean {
  const own = owners.filter(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
  return own.length === 0 || own.some(([, owner]) => memberships.some(({ role }) => role === owner))
}
