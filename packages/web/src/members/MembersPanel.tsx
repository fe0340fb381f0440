import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasSessionFields } from '../form/sessionFields.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import { StatusMessage } from '../kit/StatusMessage.tsx'
import { TextField } from '../kit/TextField.tsx'
import { EndRoleDialog } from './EndRoleDialog.tsx'
import { type Invitation, InviteForm } from './InviteForm.tsx'
import { type Group, MemberGroup } from './MemberGroup.tsx'
import type { RegionsAndFunders } from './RegionOrFunderField.tsx'
import { isFoundBy, type Member, type MemberRole } from './roles.ts'

/** From this length on, a list has a search field. */
const longList = 12

type Props<Role extends MemberRole> = {
  readonly heading: ReactNode
  readonly groups: readonly Group[]
  /** Text for an empty list. */
  readonly none: string
  readonly fieldsKey: string
  readonly roles: readonly Role[]
  readonly places?: RegionsAndFunders
  readonly invite: (invitation: Invitation<Role>) => Promise<unknown>
  readonly end: (member: Member) => Promise<unknown>
}

/** Members by role: list, invite, end a role. */
export function MembersPanel<Role extends MemberRole>(props: Props<Role>) {
  const { heading, groups, none, fieldsKey, roles, places, invite, end } = props
  const { t } = useTranslation('people')
  const [inviting, setInviting] = useState(() => hasSessionFields(fieldsKey))
  const [ending, setEnding] = useState<Member>()
  const [said, setSaid] = useState('')
  const [typed, setTyped] = useState('')
  const form = useRef<HTMLDivElement>(null)
  const opener = useRef(false)
  useEffect(() => {
    if (inviting && opener.current) form.current?.querySelector('input')?.focus()
    opener.current = true
  }, [inviting])

  const everyone = groups.flatMap(({ people }) => people)
  const found = groups
    .map(group => ({ ...group, people: group.people.filter(person => isFoundBy(typed, person)) }))
    .filter(({ people }) => people.length > 0)
  const isKnown = ({ email, role, place }: Invitation) =>
    everyone.some(one => one.email === email && one.role === role && (one.place ?? '-') === place)
  const sent = ({ name, email }: Invitation) => {
    setInviting(false)
    setSaid(t('invite.sent', { name, email }))
  }
  return (
    <>
      <div className="row between heading-row">
        {heading}
        {!inviting && (
          <Button icon="plus" onClick={() => setInviting(true)}>
            {t('invite.open')}
          </Button>
        )}
      </div>
      <StatusMessage sentence={said} />
      {inviting && (
        <div ref={form}>
          <InviteForm
            fieldsKey={fieldsKey}
            roles={roles}
            {...(places && { places })}
            isKnown={isKnown}
            send={invite}
            onSent={sent}
            onCancel={() => setInviting(false)}
          />
        </div>
      )}
      {everyone.length > longList && (
        <TextField
          id="find-member"
          type="search"
          label={t('search')}
          value={typed}
          onChange={setTyped}
          maxLength={120}
          autoComplete="off"
        />
      )}
      {found.length === 0 && <p className="soft">{everyone.length === 0 ? none : t('noneFound')}</p>}
      {found.length > 0 && (
        <div className="grid people-groups">
          {found.map(group => (
            <MemberGroup key={group.key} group={group} onEnd={setEnding} />
          ))}
        </div>
      )}
      <EndRoleDialog
        member={ending}
        end={end}
        onClose={() => setEnding(undefined)}
        onEnded={({ name }) => setSaid(t('end.done', { name }))}
      />
    </>
  )
}
