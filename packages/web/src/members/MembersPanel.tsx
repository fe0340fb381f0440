import { type ReactNode, useEffect, useRef, useState } from 'react'
import { hasSessionFields } from '../form/sessionFields.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import { StatusMessage } from '../kit/StatusMessage.tsx'
import { TextField } from '../kit/TextField.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { EndRoleDialog } from './EndRoleDialog.tsx'
import { type Invitation, InviteForm } from './InviteForm.tsx'
import { type Group, MemberGroup } from './MemberGroup.tsx'
import { AskPhoneDialog } from './phones/AskPhoneDialog.tsx'
import { PhoneResetsCard } from './phones/PhoneResetsCard.tsx'
import type { PhoneResets } from './phones/usePhoneResets.ts'
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
  /** Returns what the invitation waits for. */
  readonly invite: (invitation: Invitation<Role>) => Promise<Pick<Member, 'pending'>>
  readonly end: (member: Member) => Promise<unknown>
  /** Confirms a role that waits for it; absent where no role does. */
  readonly confirm?: (member: Member) => Promise<unknown>
  /** Sends an invitation that waits for its answer again. */
  readonly again: (member: Member) => Promise<unknown>
  /** Their new phones, each confirmed by a second person. */
  readonly phones: PhoneResets
}

/** Members by role: list, invite, confirm, end a role. */
export function MembersPanel<Role extends MemberRole>(props: Props<Role>) {
  const { heading, groups, none, fieldsKey, roles, places, invite, end, confirm, again, phones } = props
  const { t } = useTranslation('people')
  const [inviting, setInviting] = useState(() => hasSessionFields(fieldsKey))
  const [ending, setEnding] = useState<Member>()
  const [newPhone, setNewPhone] = useState<Member>()
  const [confirming, setConfirming] = useState<Member>()
  const [failure, setFailure] = useState<unknown>()
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
  const send = async (invitation: Invitation<Role>) => {
    const { name, email } = invitation
    const { pending } = await invite(invitation)
    setSaid(t(pending === 'confirmation' ? 'invite.sentWaiting' : 'invite.sent', { name, email }))
  }
  /** One thing at a time with one member. */
  const act = async (member: Member, what: (member: Member) => Promise<unknown>, done: string) => {
    setConfirming(member)
    setFailure(undefined)
    setSaid('')
    try {
      await what(member)
      setSaid(done)
    } catch (error) {
      setFailure(error)
    } finally {
      setConfirming(undefined)
    }
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
      <ProblemNote error={failure} />
      {inviting && (
        <div ref={form}>
          <InviteForm
            fieldsKey={fieldsKey}
            roles={roles}
            {...(places && { places })}
            isKnown={isKnown}
            send={send}
            onSent={() => setInviting(false)}
            onCancel={() => setInviting(false)}
          />
        </div>
      )}
      <PhoneResetsCard phones={phones} onConfirmed={name => setSaid(t('phone.confirmed', { name }))} />
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
            <MemberGroup
              key={group.key}
              group={group}
              onEnd={setEnding}
              onConfirm={confirm && (member => void act(member, confirm, t('confirm.done', { name: member.name })))}
              onAgain={member => void act(member, again, t('again.done', { name: member.name }))}
              onNewPhone={setNewPhone}
              confirming={confirming}
            />
          ))}
        </div>
      )}
      <AskPhoneDialog
        member={newPhone}
        ask={phones.ask}
        onClose={() => setNewPhone(undefined)}
        onAsked={({ name }) => setSaid(t('phone.asked', { name }))}
      />
      <EndRoleDialog
        member={ending}
        end={end}
        onClose={() => setEnding(undefined)}
        onEnded={({ name, pending }) => setSaid(t(pending ? 'withdraw.done' : 'end.done', { name }))}
      />
    </>
  )
}
