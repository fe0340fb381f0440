import { useQuery, useQueryClient } from '@tanstack/react-query'
import { endTenantMember, inviteToTenant, inviteToTenantAgain, listTenantMembers } from '../../api/members.ts'
import { sessionFieldsKey } from '../../form/sessionFields.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Loading } from '../../kit/index.ts'
import type { Invitation } from '../../members/InviteForm.tsx'
import { MembersPanel } from '../../members/MembersPanel.tsx'
import { usePhoneResets } from '../../members/phones/usePhoneResets.ts'
import type { Member } from '../../members/roles.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../session/useMe.ts'

const roles = ['tenant-admin'] as const

type Props = { readonly tenant: string }

/**
 * The administrators of one partner. Its referrers are managed by its own administrators: only their number is shown.
 */
export function PartnerAdmins({ tenant }: Props) {
  const { t } = useTranslation('people')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const members = useQuery({ queryKey: ['members', tenant], queryFn: () => listTenantMembers(tenant) })
  const phones = usePhoneResets(tenant)
  const reload = () => client.invalidateQueries({ queryKey: ['members', tenant] })
  if (members.isPending) return <Loading>{t('loading')}</Loading>
  if (members.isError)
    return <ProblemNote error={members.error} what={t('failed')} retry={() => void members.refetch()} />
  const admins = members.data.items.filter(one => one.role === 'tenant-admin')
  const referrers = members.data.items.filter(one => one.role === 'referrer' && one.pending === undefined).length
  const invite = async ({ name: who, email, role }: Invitation<'tenant-admin'>) => {
    const made = await inviteToTenant(tenant, { name: who, email, role })
    await reload()
    return made
  }
  const end = async ({ subject: whose }: Member) => {
    await endTenantMember(tenant, { subject: whose, role: 'tenant-admin' })
    await reload()
  }
  const group = {
    key: 'tenant-admin',
    title: t('role.tenant-admin.many'),
    may: t('role.tenant-admin.may'),
    people: admins,
  }
  return (
    <MembersPanel
      heading={
        <div className="stack stack-s">
          <h2>{t('platform.admins')}</h2>
          <p className="small soft">{t('platform.referrers', { count: referrers })}</p>
        </div>
      }
      groups={[group]}
      none={t('platform.noAdmin')}
      fieldsKey={sessionFieldsKey(subject, 'invite', 'partner', tenant)}
      roles={roles}
      invite={invite}
      end={end}
      again={({ subject: whose }) =>
        inviteToTenantAgain(tenant, { subject: whose, role: 'tenant-admin' }).finally(reload)
      }
      phones={phones}
    />
  )
}
