import { useQueryClient } from '@tanstack/react-query'
import { confirmOperatorMember, endOperatorMember, inviteToOperator, inviteToOperatorAgain } from '../../api/members.ts'
import { sessionFieldsKey } from '../../form/sessionFields.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Loading, PageTitle } from '../../kit/index.ts'
import type { Invitation } from '../../members/InviteForm.tsx'
import { MembersPanel } from '../../members/MembersPanel.tsx'
import { usePhoneResets } from '../../members/phones/usePhoneResets.ts'
import type { Member } from '../../members/roles.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { groupsOf } from './groups.ts'
import { type OperatorRole, operatorInvitation, operatorRoles } from './invitation.ts'
import { operatorMembersQuery, useOperatorMembers } from './useOperatorMembers.ts'

/** The members of the operator and the funders. */
export function OperatorPage() {
  const { t } = useTranslation('people')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const members = useOperatorMembers()
  const phones = usePhoneResets()
  const reload = () => client.invalidateQueries({ queryKey: operatorMembersQuery.queryKey })
  const heading = (
    <div className="stack stack-s">
      <PageTitle>{t('title')}</PageTitle>
      <p className="soft">{t('platform.lead')}</p>
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
  const invite = async (invitation: Invitation<OperatorRole>) => {
    const made = await inviteToOperator(operatorInvitation(invitation))
    await reload()
    return made
  }
  const end = async ({ subject: whose, role, place = '-' }: Member) => {
    const own = operatorRoles.find(one => one === role)
    if (own === undefined) return
    await endOperatorMember({ subject: whose, role: own, place })
    await reload()
  }
  const confirm = async ({ subject: whose, role, place = '-' }: Member) => {
    const own = operatorRoles.find(one => one === role)
    if (own === undefined) return
    // Also after a refusal: somebody else may have confirmed or withdrawn it.
    await confirmOperatorMember({ subject: whose, role: own, place }).finally(reload)
  }
  const again = async ({ subject: whose, role, place = '-' }: Member) => {
    const own = operatorRoles.find(one => one === role)
    if (own === undefined) return
    await inviteToOperatorAgain({ subject: whose, role: own, place }).finally(reload)
  }
  return (
    <MembersPanel
      heading={heading}
      groups={groupsOf(members.data, t)}
      none={t('nobody')}
      fieldsKey={sessionFieldsKey(subject, 'invite', 'operator')}
      roles={operatorRoles}
      places={members.data}
      invite={invite}
      end={end}
      confirm={confirm}
      again={again}
      phones={phones}
    />
  )
}
