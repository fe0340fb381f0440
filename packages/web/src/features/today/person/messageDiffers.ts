import type { CirclePerson } from '@kring/domain'

/** Whether somebody wrote other words to be read aloud than the coordinator recorded for them. */
export const messageDiffers = ({ message, ownMessage }: Pick<CirclePerson, 'message' | 'ownMessage'>): boolean =>
  message !== undefined &&
  ownMessage?.text !== undefined &&
  ownMessage.use === 'read-aloud' &&
  ownMessage.text.trim() !== message.trim()
