import { dayIn } from '../../calendar/days.ts'
import type { PreparationCommand } from '../commands/preparation.ts'
import { setInformant, setPracticality } from './lists.ts'
import { confirmSafety, setDay } from './planning.ts'
import { accept, type PreparationDecided, refuseFor } from './preparationDecision.ts'
import { freeze, removeRequirement, rewordQuestion, setRequirement } from './requirements.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

/**
 * The events that a command about the preparation causes, or why it is refused (G5, G6, G10–G13). Whether the state allows
 * the command is checked before, from the registry; permission by `can`.
 */
export function decidePreparation(
  record: WithCircle,
  command: PreparationCommand,
  context: PrepareContext,
): PreparationDecided {
  const { preparation } = record
  const { at, by, timeZone, steps } = context
  const isLater = (day: string): boolean => day > dayIn(at, timeZone)
  switch (command.name) {
    case 'do-step':
      if (!steps.includes(command.step)) return refuseFor('step-unknown')
      return accept({ type: 'step-done', step: command.step, at, by })
    case 'undo-step':
      if (!preparation.steps.some(({ key }) => key === command.step)) return refuseFor('step-unknown')
      return accept({ type: 'step-undone', step: command.step, at, by })
    case 'confirm-safety-check':
      return isLater(command.on) ? refuseFor('day-in-future') : confirmSafety(record, command.on, context)
    case 'set-choices': {
      const { name, ...choices } = command
      if (Object.values(choices).filter(one => one !== undefined).length < 2) return refuseFor('choices-empty')
      return accept({ type: 'choices-set', choices, at, by })
    }
    case 'set-children': {
      const { answer, reason } = command
      // G11: "with a reason if none". That there are no children is the reason.
      if (answer === 'no-part' && reason === undefined) return refuseFor('children-reason-missing')
      return accept({ type: 'children-set', children: { answer, reason }, at, by })
    }
    case 'set-informant':
      return setInformant(preparation, command, context)
    case 'remove-informant':
      if (!preparation.informants.some(({ id }) => id === command.informant)) return refuseFor('informant-unknown')
      return accept({ type: 'informant-removed', informant: command.informant, at, by })
    case 'show-informant': {
      const informant = preparation.informants.find(({ id }) => id === command.informant)
      if (informant === undefined) return refuseFor('informant-unknown')
      if (informant.information === undefined) return refuseFor('informant-says-nothing')
      if (isLater(command.on)) return refuseFor('day-in-future')
      return accept({ type: 'informant-shown', informant: informant.id, on: command.on, at, by })
    }
    case 'set-mandate': {
      const { name, holder, ...mandate } = command
      return accept({ type: 'mandate-set', mandate: { name: holder, ...mandate }, at, by })
    }
    case 'set-practicality':
      return setPracticality(preparation, command, context)
    case 'remove-practicality':
      if (!preparation.practicalities.some(({ id }) => id === command.practicality))
        return refuseFor('practicality-unknown')
      return accept({ type: 'practicality-removed', practicality: command.practicality, at, by })
    case 'set-requirement':
      return setRequirement(preparation, command, context)
    case 'remove-requirement':
      return removeRequirement(preparation, command.requirement, context)
    case 'freeze-requirements':
      return freeze(preparation, context)
    case 'reword-question':
      return rewordQuestion(preparation, command, context)
    case 'schedule':
    case 'move-day':
      return setDay(record, command, context)
    case 'unschedule':
      return accept({ type: 'day-cancelled', reason: command.reason, at, by })
    case 'plan-without-meeting': {
      const { madeOn, madeBy } = command
      if (isLater(madeOn)) return refuseFor('day-in-future')
      return accept({ type: 'planned-without-meeting', madeOn, madeBy, at, by })
    }
    default:
      return command satisfies never
  }
}
