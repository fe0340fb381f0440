import type { CircleCommand } from '../commands/circle.ts'
import { addPerson, knowPerson, setPerson } from './addPerson.ts'
import { accept, type CircleDecided, type PersonCommand, refuse, refuseFor } from './circleDecision.ts'
import { answer, disclose, invitationChange } from './invitation.ts'
import { anyoneIn, personIn, whoNeed } from './people.ts'
import { setChildPart, setParty, setReach, setRole, setSafety, setWay } from './takingPart.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

/**
 * The events that a command about the circle causes, or why it is refused. Whether the state allows the command is checked
 * before, from the registry; permission by `can`. Nothing depends on an age but what protects a child (G2).
 */
export function decideCircle(record: WithCircle, command: CircleCommand, context: PrepareContext): CircleDecided {
  switch (command.name) {
    case 'know-person':
      return knowPerson(record, command, context)
    case 'add-person':
      return addPerson(record, command, context)
    case 'show-sectors':
      return accept({ type: 'sectors-shown', show: command.show, at: context.at, by: context.by })
    case 'open-invitation':
    case 'answer-invitation':
    case 'write-message':
    case 'acknowledge-requirements': {
      // Somebody who was taken out reads what somebody reads whose invitation was withdrawn.
      const person = anyoneIn(record.circle, command.person)
      return person === undefined ? refuseFor('person-unknown') : answer(record, person, command, context)
    }
    default:
      return decideOnPerson(record, command, context)
  }
}

type CoordinatorsCommand = Exclude<
  PersonCommand,
  { readonly name: 'open-invitation' | 'answer-invitation' | 'write-message' | 'acknowledge-requirements' }
>

function decideOnPerson(record: WithCircle, command: CoordinatorsCommand, context: PrepareContext): CircleDecided {
  const person = personIn(record.circle, command.person)
  if (person === undefined) return refuseFor('person-unknown')
  const { at, by } = context
  switch (command.name) {
    case 'set-person':
      return setPerson(record, person, command.details, context)
    case 'set-reach':
      return setReach(record, person, command, context)
    case 'set-role':
      return setRole(record, person, command, context)
    case 'set-way':
      return setWay(record, person, command, context)
    case 'set-party':
      return setParty(record, person, command, context)
    case 'set-child-part':
      return setChildPart(record, person, command, context)
    case 'discuss-safety':
      return setSafety(person, command, context)
    case 'not-invite': {
      const { name, person: id, ...why } = command
      const decision = { kind: 'not-invited', ...why } as const
      return accept({ type: 'person-not-invited', person: person.id, decision, at, by })
    }
    case 'remove-person': {
      const [needs] = whoNeed(record.circle, person.id)
      if (needs !== undefined) return refuse({ code: 'person-is-needed', person: needs.id })
      return accept({ type: 'person-removed', person: person.id, reason: command.reason, at, by })
    }
    case 'disclose-requirements':
      return disclose(record, person, command.version, context)
    case 'invite':
    case 'send-invitation':
    case 'withdraw-invitation':
    case 'record-answer':
      return invitationChange(record, person, command, context)
    case 'note-unreached':
      if (person.undelivered?.because === command.because) return refuseFor('nothing-new')
      return accept({ type: 'message-undelivered', person: person.id, because: command.because, at, by })
    default:
      return command satisfies never
  }
}
