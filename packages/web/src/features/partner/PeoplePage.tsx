import { useQuery, useQueryClient } from '@tanstack/react-query'
import { endTenantMember, inviteToTenant, inviteToTenantAgain, listTenantMembers } from '../../api/members.ts'
import { sessionFieldsKey } from '../../form/sessionFields.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Loading, PageTitle } from '../../kit/index.ts'
import type { Invitation } from '../../members/InviteForm.tsx'
import { MembersPanel } from '../../members/MembersPanel.tsx'
import { usePhoneResets } from '../../members/phones/usePhoneResets.ts'
import type { Member } from '../../members/roles.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { usePartner } from './PartnerContext.ts'

const roles = ['tenant-admin', 'referrer'] as const
type PartnerRole = (typeof roles)[number]

/** The members of a partner; the administrator invites them and ends their roles. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { id: tenant, name } = usePartner()
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const members = useQuery({ queryKey: ['members', tenant], queryFn: () => listTenantMembers(tenant) })
  const phones = usePhoneResets(tenant)
  const reload = () => client.invalidateQueries({ queryKey: ['members', tenant] })
  const heading = (
    <div className="stack stack-s">
      <PageTitle>{t('title')}</PageTitle>
      <p className="soft">{t('lead', { name })}</p>
    </div>
  )
  if (!members.data)
    return (
      <>
        {heading}
        {members.isPending && <Loading>{t('loading')}</Loading>}
        <ProblemNote error={members.error} what={t('failed')} retry={() => void members.refetch()} />
      </>
    )
  const { items } = members.data
  const groups = roles.map(role => ({
    key: role,
    title: t(`role.${role}.many`),
    may: t(`role.${role}.may`),
    people: items.filter(one => one.role === role),
  }))
  const invite = async (invitation: Invitation<PartnerRole>) => {
    const { name: who, email, role } = invitation
    const made = await inviteToTenant(tenant, { name: who, email, role })
    await reload()
    return made
  }
  const end = async ({ subject: whose, role }: Member) => {
    if (role !== 'referrer' && role !== 'tenant-admin') return
    await endTenantMember(tenant, { subject: whose, role })
    await reload()
  }
  const again = async ({ subject: whose, role }: Member) => {
    if (role !== 'referrer' && role !== 'tenant-admin') return
    await inviteToTenantAgain(tenant, { subject: whose, role }).finally(reload)
  }
  return (
    <MembersPanel
      heading={heading}
      groups={groups}
      none={t('nobody')}
      fieldsKey={sessionFieldsKey(subject, 'invite', tenant)}
      roles={['referrer', 'tenant-admin'] satisfies PartnerRole[]}
      invite={invite}
      end={end}
      again={again}
      phones={phones}
    />
  )
}
