export * from './commands/circle.ts'
export * from './errors/circle.ts'
export * from './errors/circleSentences.ts'
export * from './events/circle.ts'
export * from './invitationCode.ts'
export * from './invitationLetter.ts'
export * from './invitationLetterFrame.ts'
export * from './rules/addPerson.ts'
export * from './rules/alike.ts'
export * from './rules/circle.ts'
export * from './rules/evolveCircle.ts'
export * from './rules/fromIntake.ts'
export * from './rules/growth.ts'
export { answerNow, hasAcknowledged, isOpened, wasTold } from './rules/invitation.ts'
export { invitationCalendar } from './rules/invitationCalendar.ts'
export {
  type InvitationSeen,
  invitationSeen,
  localeOf,
  mostNames,
  type RequirementsSeen,
  type SeenContext,
  viewsChangedBy,
} from './rules/invitationSeen.ts'
export * from './rules/opensLettersOf.ts'
export { anyoneIn, invitedIn, isChildOn, isInvited, peopleIn, personIn, whoNeed } from './rules/people.ts'
export { keptInPrivateTime } from './rules/privateTimeKept.ts'
export * from './rules/reachable.ts'
export * from './rules/sides.ts'
export * from './state/circle.ts'
export * from './state/invitation.ts'
export * from './state/ownMessage.ts'
export * from './state/privateTimeChoice.ts'
export * from './state/reach.ts'
export * from './state/undelivered.ts'
export * from './state/unreached.ts'
export * from './state/wayOfTakingPart.ts'
