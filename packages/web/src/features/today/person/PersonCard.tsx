import type { CirclePerson } from '@kring/domain'
import { useEffect, useState } from 'react'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import { ChildForm } from './ChildForm.tsx'
import { NoContactNote } from './NoContactNote.tsx'
import { NotInviteForm } from './NotInviteForm.tsx'
import { OwnMessage } from './OwnMessage.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonSection } from './PersonSection.tsx'
import { type PartFormProps, type PersonPart, personParts } from './partProps.ts'
import { isChild } from './personFields.ts'
import { ReachForm } from './ReachForm.tsx'
import { RemoveForm } from './RemoveForm.tsx'
import { RoleForm } from './RoleForm.tsx'
import { usePersonWords } from './usePersonWords.ts'
import { WayForm } from './WayForm.tsx'

const commands = {
  reach: 'set-reach',
  details: 'set-person',
  role: 'set-role',
  way: 'set-way',
  child: 'set-child-part',
  invitation: 'not-invite',
  removal: 'remove-person',
} as const satisfies Record<PersonPart, TrajectoryView['commands'][number]>

type Props = {
  readonly trajectory: TrajectoryView
  readonly person: CirclePerson
  /** Where what was typed about this person is kept. */
  readonly personKey: string
  /** They were just added: how to reach them is asked at once. */
  readonly isNew: boolean
  readonly onClose: (sentence?: string) => void
}

/** Everything known of one person, a part at a time: each is changed in place, and saved by itself. */
export function PersonCard({ trajectory, person, personKey, isNew, onClose }: Props) {
  const { t } = useTranslation('circle')
  const { t: today } = useTranslation('today')
  const { headline, factsOf } = usePersonWords(trajectory)
  const may = (part: PersonPart) => trajectory.commands.includes(commands[part])
  const keyOf = (part: PersonPart) => `${personKey}.${part}`
  const [editing, setEditing] = useState<PersonPart | undefined>(
    () =>
      personParts.find(part => hasSessionFields(keyOf(part))) ??
      (isNew && person.reach === undefined && may('reach') ? 'reach' : undefined),
  )
  const [said, say] = useState(isNew ? t('added', { name: person.name }) : '')
  const invite = useTrajectoryCommand('invite', trajectory)
  const titleId = `person-${person.id}`
  useEffect(() => {
    document.getElementById(titleId)?.focus()
  }, [titleId])
  const open = (part: PersonPart) => {
    say('')
    setEditing(part)
  }
  const close = (part: PersonPart) => (sentence?: string) => {
    setEditing(undefined)
    if (part === 'removal' && sentence !== undefined) return onClose(sentence)
    if (sentence !== undefined) return say(sentence)
    requestAnimationFrame(() => document.getElementById(`${titleId}-${part}`)?.focus())
  }
  const form = (part: PersonPart) => {
    const props: PartFormProps = { trajectory, person, fieldsKey: keyOf(part), onDone: close(part) }
    switch (part) {
      case 'reach':
        return <ReachForm {...props} />
      case 'details':
        return <PersonForm {...props} />
      case 'role':
        return <RoleForm {...props} />
      case 'way':
        return <WayForm {...props} />
      case 'child':
        return <ChildForm {...props} />
      case 'invitation':
        return <NotInviteForm {...props} />
      case 'removal':
        return <RemoveForm {...props} />
      default:
        return part satisfies never
    }
  }
  const inviteAfterAll = async () => {
    if (await invite.give({ person: person.id })) say(t('invitation.savedAfterAll', { name: person.name }))
  }
  const shown = personParts.filter(part => part !== 'child' || isChild(person, trajectory))
  return (
    <section className="card tight stack person-card" aria-labelledby={titleId}>
      <div className="row between">
        <h2 className="card-title" id={titleId} tabIndex={-1}>
          <bdi>{person.name}</bdi>
        </h2>
        <Button look="plain" small onClick={() => onClose()}>
          {t('close')}
          <span className="visually-hidden"> {person.name}</span>
        </Button>
      </div>
      <p className="small">
        {headline(person)} {isChild(person, trajectory) && <Tag>{today('one.child')}</Tag>}
      </p>
      <StatusMessage sentence={said} />
      <NoContactNote
        trajectory={trajectory}
        person={person}
        onAddress={may('details') ? () => open('details') : undefined}
        onThrough={may('reach') ? () => open('reach') : undefined}
      />
      {shown.map(part =>
        part === 'removal' && !may(part) ? null : (
          <PersonSection
            key={part}
            id={`${titleId}-${part}`}
            title={t(`${part}.title`)}
            name={person.name}
            facts={factsOf(part, person)}
            action={t(`${part}.action`)}
            onChange={may(part) && editing === undefined ? () => open(part) : undefined}
            form={editing === part ? form(part) : undefined}
          >
            {part === 'way' && <OwnMessage person={person} />}
            {part === 'invitation' &&
              person.decision?.kind === 'not-invited' &&
              editing === undefined &&
              trajectory.commands.includes('invite') && (
                <Button look="plain" small className="start" busy={invite.busy} onClick={() => void inviteAfterAll()}>
                  {t('invitation.afterAll')}
                </Button>
              )}
          </PersonSection>
        ),
      )}
    </section>
  )
}
