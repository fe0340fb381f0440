/** The kinds of what falls due about trajectories and coordinators. A kind is never renamed. */

/** The term of an offer: `{ dossier, offer }`. */
export const offerTermKind = 'offer-term'
/** Somebody did not answer their invitation: `{ dossier, person, number, which }`. */
export const invitationReminderKind = 'invitation-reminder'
/** An evaluation of a plan (G18): `{ dossier, conference, moment }`. */
export const evaluationKind = 'evaluation'
/** Somebody who was there on the day has not said how it was. */
export const voiceReminderKind = 'voice-reminder'
/** A paper of a coordinator ended the day before: `{ person }`, their tag. */
export const coordinatorPapersKind = 'coordinator-papers'
