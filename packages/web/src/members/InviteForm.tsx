import { copiedAddress, parseEmail } from '@kring/domain/email'
import { type FormEvent, useId, useState } from 'react'
import { useSessionFields } from '../form/sessionFields.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button, ErrorSummary } from '../kit/index.ts'
import { TextField } from '../kit/TextField.tsx'
import { useSubmitErrors } from '../kit/useSubmitErrors.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { placeIn, RegionOrFunderField, type RegionsAndFunders } from './RegionOrFunderField.tsx'
import { RoleField } from './RoleField.tsx'
import type { MemberRole } from './roles.ts'

export type Invitation<Role extends MemberRole = MemberRole> = {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Name of the region or funder, for a role that has one. */
  readonly place: string
}

type Props<Role extends MemberRole> = {
  /** The session fields key. */
  readonly fieldsKey: string
  readonly roles: readonly Role[]
  readonly places?: RegionsAndFunders
  readonly isKnown: (invitation: Invitation<Role>) => boolean
  readonly send: (invitation: Invitation<Role>) => Promise<unknown>
  readonly onSent: (invitation: Invitation<Role>) => void
  readonly onCancel: () => void
}

/** Invites a member: name, e-mail address and role. The fields are kept until the form is sent or cancelled. */
export function InviteForm<Role extends MemberRole>(props: Props<Role>) {
  const { fieldsKey, roles, places, isKnown, send, onSent, onCancel } = props
  const { t } = useTranslation('people')
  const id = useId()
  const only = roles.length === 1 ? roles[0] : undefined
  const { values, set, wipe } = useSessionFields(fieldsKey, {
    name: '',
    email: '',
    role: '',
    region: '',
    newRegion: '',
    funder: '',
  })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const name = (values.name ?? '').trim()
  const email = copiedAddress(values.email ?? '').toLowerCase()
  const parsed = parseEmail(email)
  const role = only ?? roles.find(one => one === values.role)
  const place = placeIn(role, values)
  const knows = role !== undefined && isKnown({ name, email, role, place })
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-name`]: name.length < 2 ? t('wrong.name') : undefined,
    [`${id}-email`]:
      typeof parsed === 'string'
        ? t(parsed === 'email-not-ascii' ? 'wrong.emailNotAscii' : 'wrong.email')
        : knows
          ? t('wrong.known', { email })
          : undefined,
    [`${id}-role`]: role === undefined ? t('wrong.role') : undefined,
    [`${id}-place`]: place === '' ? t(role === 'funder' ? 'wrong.funder' : 'wrong.region') : undefined,
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend() || role === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      await send({ name, email, role, place })
      wipe()
      onSent({ name, email, role, place })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const giveUp = () => {
    wipe()
    onCancel()
  }
  return (
    <form className="card stack" noValidate onSubmit={submit} aria-labelledby={`${id}-title`}>
      <div className="stack stack-s">
        <h2 id={`${id}-title`}>{t('invite.title')}</h2>
        <p className="small soft">{t('invite.text')}</p>
      </div>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-name`}
        label={t('invite.name')}
        fieldError={fieldErrorOf(`${id}-name`)}
        value={values.name ?? ''}
        onChange={typed => set('name', typed)}
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        id={`${id}-email`}
        type="email"
        label={t('invite.email')}
        hint={t('invite.emailHint')}
        fieldError={fieldErrorOf(`${id}-email`)}
        value={values.email ?? ''}
        onChange={typed => set('email', typed)}
        maxLength={254}
        autoComplete="off"
      />
      {only ? (
        <p className="small">
          <b>{t(`role.${only}.one`)}.</b> {t(`role.${only}.may`)}
        </p>
      ) : (
        <RoleField
          id={`${id}-role`}
          roles={roles}
          chosen={role}
          fieldError={fieldErrorOf(`${id}-role`)}
          onChoose={chosen => set('role', chosen)}
        />
      )}
      {places && (
        <RegionOrFunderField
          id={`${id}-place`}
          role={role}
          places={places}
          values={values}
          set={set}
          fieldError={fieldErrorOf(`${id}-place`)}
        />
      )}
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('invite.sending') : t('invite.send')}
        </Button>
        <Button look="plain" onClick={giveUp}>
          {t('invite.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Rough check for typos; delivery shows whether the address exists. */
