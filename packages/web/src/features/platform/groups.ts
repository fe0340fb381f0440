import type { OperatorMembers } from '@kring/functions/api/contract/members'
import type { Translate } from '../../i18n/index.ts'
import type { Group } from '../../members/MemberGroup.tsx'
import { regionName } from '../../members/roles.ts'

/** Members by role: regional managers by region, funders by organisation. */
export function groupsOf({ items, regions, funders }: OperatorMembers, t: Translate<'people'>): readonly Group[] {
  const ofRole = (role: (typeof items)[number]['role'], place?: string) =>
    items.filter(one => one.role === role && (place === undefined || one.place === place))
  return [
    ...regions.map(region => ({
      key: `region ${region}`,
      title: t('platform.region', { region: regionName(region) }),
      may: t('role.regional-manager.may'),
      people: ofRole('regional-manager', region),
    })),
    ...funders.map(({ id, name }) => ({
      key: `funder ${id}`,
      title: t('platform.funder', { name }),
      may: t('role.funder.may'),
      people: ofRole('funder', id),
    })),
    ...(['platform-admin', 'coordinator', 'complaints-officer'] as const).map(role => ({
      key: role,
      title: t(`role.${role}.many`),
      may: t(`role.${role}.may`),
      people: ofRole(role),
    })),
  ]
}
