import type { QueuedTrajectoryCommand } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { useDayHere } from '../DayContext.ts'

/** What a command says happened, in a sentence. */
export function useWords(): (command: QueuedTrajectoryCommand) => string {
  const { t } = useTranslation('day')
  const { nameOf } = useDayHere()
  return command => {
    switch (command.name) {
      case 'enter-room':
        return t(`did.${command.way}`, { name: nameOf(command.person) })
      case 'leave-room':
      case 'miss-person':
        return t(`did.${command.name}`, { name: nameOf(command.person) })
      case 'expect-later':
        return command.at === undefined
          ? t('did.expect-later', { name: nameOf(command.person) })
          : t('did.expect-later-at', { name: nameOf(command.person), time: command.at })
      case 'join-day':
        return t('did.join-day', { name: command.who })
      case 'begin-phase':
        return t(`did.${command.phase}`)
      case 'begin-day':
      case 'end-private-time':
      case 'break-off-day':
      case 'take-pen':
      case 'write-agreement':
      case 'remove-agreement':
      case 'order-agreements':
      case 'set-plan':
      case 'return-for-detail':
      case 'accept-plan':
      case 'refuse-plan':
        return t(`did.${command.name}`)
      default:
        return command satisfies never
    }
  }
}
