import {
  type Action,
  type Actor,
  actions,
  can,
  FunderId,
  type Membership,
  RegionId,
  type Resource,
  systemScopes,
  TenantId,
} from '@kring/domain'
import { rules } from '@kring/functions/api/rules'

const [tenant, otherTenant] = [TenantId.parse('own'), TenantId.parse('other')]
const [region, otherRegion] = [RegionId.parse('own'), RegionId.parse('other')]
const [funder, otherFunder] = [FunderId.parse('own'), FunderId.parse('other')]

const person = (membership: Membership): Actor => ({
  kind: 'person',
  subject: 'me',
  name: 'Me',
  memberships: [membership],
})

const actors: Readonly<Record<string, Actor>> = {
  'citizen, no link': { kind: 'citizen' },
  'citizen with the link': { kind: 'citizen', dossier: { tenant, id: 'mine', holder: 'hash' } },
  referrer: person({ role: 'referrer', tenant }),
  'tenant admin': person({ role: 'tenant-admin', tenant }),
  'regional manager': person({ role: 'regional-manager', region }),
  'partner system': person({ role: 'partner-system', tenant, scopes: [...systemScopes] }),
  coordinator: person({ role: 'coordinator' }),
  funder: person({ role: 'funder', funder }),
  'platform admin': person({ role: 'platform-admin' }),
}

/** Resources of their own, of a colleague at the same tenant, region or funder, and elsewhere. */
const resources: Readonly<Record<'own' | 'place' | 'elsewhere', readonly Resource[]>> = {
  own: [
    { kind: 'referral', tenant, region, id: 'mine', referrer: 'me' },
    { kind: 'coordinator', subject: 'me', region: otherRegion },
    { kind: 'trajectory', tenant, region: otherRegion, id: 'mine', coordinator: 'me' },
    { kind: 'trajectory', tenant, region: otherRegion, id: 'offered', offeredTo: 'me' },
  ],
  place: [
    { kind: 'tenant', tenant },
    { kind: 'referral', tenant, region, id: 'theirs', referrer: 'a-colleague' },
    { kind: 'operator' },
    { kind: 'funder', funder },
    { kind: 'membership', membership: { role: 'tenant-admin', tenant } },
    { kind: 'coordinator', region },
    { kind: 'coordinator', subject: 'a-colleague', region },
    { kind: 'trajectory', tenant, region, id: 'theirs', coordinator: 'a-colleague' },
    { kind: 'trajectory', tenant, region, id: 'asked', offeredTo: 'a-colleague' },
  ],
  elsewhere: [
    { kind: 'tenant', tenant: otherTenant },
    { kind: 'referral', tenant: otherTenant, region: otherRegion, id: 'other', referrer: 'someone' },
    { kind: 'funder', funder: otherFunder },
    { kind: 'membership', membership: { role: 'tenant-admin', tenant: otherTenant } },
    { kind: 'coordinator', region: otherRegion },
    { kind: 'coordinator', subject: 'someone', region: otherRegion },
    { kind: 'trajectory', tenant: otherTenant, region: otherRegion, id: 'other', coordinator: 'someone' },
    { kind: 'trajectory', tenant: otherTenant, region: otherRegion, id: 'other', offeredTo: 'someone' },
  ],
}

function cell(actor: Actor, action: Action): string {
  const may = (where: keyof typeof resources) => resources[where].some(resource => can(actor, action, resource))
  if (may('elsewhere')) return 'everywhere'
  if (may('place')) return 'at their place'
  return may('own') ? 'their own' : '–'
}

const asked = (rule: (typeof rules)[string]): string =>
  typeof rule === 'string'
    ? { public: 'nothing: it is public', 'signed-in': 'to have signed in' }[rule]
    : rule.map(action => `\`${action}\``).join(', ')

/** The page `docs/roles.md`, made by asking `can` itself. */
export function rolesPage(): string {
  const names = Object.keys(actors)
  const rows = actions.map(action => {
    const cells = Object.values(actors).map(actor => cell(actor, action))
    return `| \`${action}\` | ${cells.join(' | ')} |`
  })
  const routes = Object.entries(rules).map(([route, rule]) => `| \`${route}\` | ${asked(rule)} |`)
  return `# Who may what

Generated from \`packages/domain/src/people/can.ts\` by \`npm run docs\`; a test fails when it is behind. The API asks \`can\`
before every answer, the screens before every button; what is not granted is refused.

"Their own" is a referral they sent themself (a citizen: the one of their link; a coordinator: the own record, and the trajectory that
they have or that is offered to them). "At their place" is their tenant, the region
they manage, or the funder they work for. "Everywhere" is what is public: the forms, and referring oneself (G1).

| action | ${names.join(' | ')} |
|---|${names.map(() => '---').join('|')}|
${rows.join('\n')}

## What each route asks

From \`functions/api/rules.ts\`. An API with a route that is not there does not start; an answer for which none of these was
asked does not go out. Where several are named, one is enough: which depends on who asks and on the command.

| route | asks |
|---|---|
${routes.join('\n')}
`
}
