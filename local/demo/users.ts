import { FunderId, type Localized, type Membership, type PendingStage, RegionId, TenantId } from '@kring/domain'

export type DemoUser = {
  /** The sign-in name, also the subject in tokens and events. */
  readonly user: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly group: 'partner' | 'operator' | 'funder'
  /** Their work, shown on the sign-in page. */
  readonly work: Localized
  readonly memberships: readonly Membership[]
  /** A role they were invited to and have not accepted; `pending` says what it waits for. */
  readonly invitation?: { readonly membership: Membership; readonly pending: PendingStage; readonly by: string }
}

const work = {
  careWorker: { nl: 'Hulpverlener', fr: 'Intervenante', en: 'Care worker' },
  careTeacher: { nl: 'Zorgleerkracht', fr: 'Enseignante de soutien', en: 'Support teacher' },
  probation: { nl: 'Justitieassistent', fr: 'Assistante de justice', en: 'Probation officer' },
  neighbourhood: { nl: 'Buurtwerker', fr: 'Travailleur de quartier', en: 'Neighbourhood worker' },
  admin: { nl: 'Beheerder', fr: 'Administration', en: 'Administrator' },
  managerEast: {
    nl: 'Regiomanager, regio Oost',
    fr: 'Responsable régionale, région Est',
    en: 'Regional manager, East',
  },
  managerWest: {
    nl: 'Regiomanager, regio West',
    fr: 'Responsable régional, région Ouest',
    en: 'Regional manager, West',
  },
  coordinator: { nl: 'Eigen Kracht-coördinator', fr: 'Coordinatrice bénévole', en: 'Volunteer coordinator' },
  platform: { nl: 'Platformbeheer', fr: 'Gestion de la plateforme', en: 'Platform administrator' },
  complaints: { nl: 'Klachtenfunctionaris', fr: 'Responsable des plaintes', en: 'Complaints officer' },
  funder: { nl: 'Financier', fr: 'Financeur', en: 'Funder' },
  invitedReferrer: {
    nl: 'Uitgenodigd als aanmelder',
    fr: 'Invitée à introduire des demandes',
    en: 'Invited as referrer',
  },
  awaitedManager: {
    nl: 'Wordt regiomanager, na bevestiging',
    fr: 'Futur responsable régional, après confirmation',
    en: 'Future regional manager, once confirmed',
  },
} satisfies Record<string, Localized>

const at = {
  linde: { organisation: 'Jeugdhulp De Linde', group: 'partner', domain: 'linde.example' },
  kompas: { organisation: 'Scholengroep Kompas', group: 'partner', domain: 'kompas.example' },
  midden: { organisation: 'Reclassering Midden', group: 'partner', domain: 'midden.example' },
  woonpunt: { organisation: 'Woonpunt Zuid', group: 'partner', domain: 'woonpunt-zuid.example' },
  maashaven: { organisation: 'Jeugdbescherming Maashaven', group: 'partner', domain: 'maashaven.example' },
  operator: { organisation: 'Eigen Kracht Centrale', group: 'operator', domain: 'eigen-kracht.example' },
  dijleland: { organisation: 'Provincie Dijleland', group: 'funder', domain: 'dijleland.example' },
  tienen: { organisation: 'Stad Tienen', group: 'funder', domain: 'tienen.example' },
} as const

const referrer = (tenant: string): Membership => ({ role: 'referrer', tenant: TenantId.parse(tenant) })
const admin = (tenant: string): Membership => ({ role: 'tenant-admin', tenant: TenantId.parse(tenant) })
const manager = (region: string): Membership => ({ role: 'regional-manager', region: RegionId.parse(region) })
const funder = (id: string): Membership => ({ role: 'funder', funder: FunderId.parse(id) })

function user(name: string, place: keyof typeof at, does: Localized, ...memberships: readonly Membership[]): DemoUser {
  const { domain, ...rest } = at[place]
  const words = name.toLowerCase().split(' ')
  const [first = ''] = words
  return { user: first, name, email: `${words.join('.')}@${domain}`, ...rest, work: does, memberships }
}

/** The platform admin, who exists even without demo data. */
export const platformAdmin: DemoUser = user('Paula Jansen', 'operator', work.platform, { role: 'platform-admin' })

export const demoUsers: readonly DemoUser[] = [
  user('Sara Maes', 'linde', work.careWorker, referrer('linde')),
  user('Bart Claes', 'linde', work.admin, admin('linde')),
  user('Nadia Amrani', 'kompas', work.careTeacher, referrer('kompas')),
  user('Koen Desmet', 'kompas', work.admin, admin('kompas')),
  user('Ilse Goossens', 'midden', work.probation, referrer('midden')),
  user('Joris Wauters', 'woonpunt', work.neighbourhood, referrer('woonpunt-zuid')),
  user('Fatima Bouzid', 'woonpunt', work.admin, admin('woonpunt-zuid')),
  user('Mila Kramer', 'maashaven', work.careWorker, referrer('maashaven')),
  user('Leen Wouters', 'operator', work.managerEast, manager('oost')),
  user('Ruben Hofman', 'operator', work.managerWest, manager('west')),
  user('Ann Peeters', 'operator', work.coordinator, { role: 'coordinator' }),
  platformAdmin,
  user('Hanne Smits', 'operator', work.platform, { role: 'platform-admin' }),
  user('Karin De Wit', 'operator', work.complaints, { role: 'complaints-officer' }),
  user('Els Jacobs', 'dijleland', work.funder, funder('dijleland')),
  user('Dirk Lemmens', 'tienen', work.funder, funder('stad-tienen')),
]

/** People with an invitation: one to accept, and one that waits for the second platform admin. */
export const invitedUsers: readonly DemoUser[] = [
  {
    ...user('Tess Willems', 'linde', work.invitedReferrer),
    invitation: { membership: referrer('linde'), pending: 'acceptance', by: 'bart' },
  },
  {
    ...user('Jonas Pauwels', 'operator', work.awaitedManager),
    invitation: { membership: manager('west'), pending: 'confirmation', by: 'paula' },
  },
]

/** The users who may sign in: all demo users, or without demo data the platform admin only. */
export function usersOf(demo: boolean): readonly DemoUser[] {
  return demo ? [...demoUsers, ...invitedUsers] : [platformAdmin]
}
