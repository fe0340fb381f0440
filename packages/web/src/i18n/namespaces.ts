/** The translation files and their keys, typed by the Dutch files. */
export type Namespaces = {
  common: typeof import('./nl/common.json')
  public: typeof import('./nl/public.json')
  /** What the server writes around a public page: its description, and what is said where no script runs. Not in the browser. */
  head: typeof import('./nl/head.json')
  form: typeof import('./nl/form.json')
  /** The first page of a form and the last: the list of sections, and what is sent. */
  formPages: typeof import('./nl/formPages.json')
  files: typeof import('./nl/files.json')
  messages: typeof import('./nl/messages.json')
  /** The page of somebody who is invited; `kid` is for a child. */
  invitee: typeof import('./nl/invitee.json')
  transfer: typeof import('./nl/transfer.json')
  windows: typeof import('./nl/windows.json')
  newer: typeof import('./nl/newer.json')
  referral: typeof import('./nl/referral.json')
  draft: typeof import('./nl/draft.json')
  start: typeof import('./nl/start.json')
  welcome: typeof import('./nl/welcome.json')
  partner: typeof import('./nl/partner.json')
  invitations: typeof import('./nl/invitations.json')
  /** Which of a partner's systems are told of what happens. */
  webhooks: typeof import('./nl/webhooks.json')
  manager: typeof import('./nl/manager.json')
  /** The trajectories of a manager's region, and the card of one on its dossier. */
  board: typeof import('./nl/board.json')
  /** Who coordinates a trajectory: for its manager. */
  matching: typeof import('./nl/matching.json')
  /** The day of a conference on a device, with or without signal. */
  day: typeof import('./nl/day.json')
  /** A coordinator's day, and one trajectory (`one`). */
  today: typeof import('./nl/today.json')
  /** What a coordinator is offered, waits for and has this week. */
  todayLists: typeof import('./nl/todayLists.json')
  /** The circle of a trajectory: its picture, its growth, and what is known of each person. */
  circle: typeof import('./nl/circle.json')
  /** What is said of one person of a circle, on their card alone. */
  person: typeof import('./nl/person.json')
  /** What is to be known before the day of a conference, and the forms for it. */
  preparation: typeof import('./nl/preparation.json')
  preparationForms: typeof import('./nl/preparationForms.json')
  /** The plan of a trajectory while it is written and decided on; `release`: who gets it. */
  plan: typeof import('./nl/plan.json')
  planForms: typeof import('./nl/planForms.json')
  release: typeof import('./nl/release.json')
  /** How long dossiers are kept, what forbids to erase one, and what is erased. */
  retention: typeof import('./nl/retention.json')
  /** A plan as it is read by who may see it. */
  planRead: typeof import('./nl/planRead.json')
  /** A coordinator's invitations of a circle, on a screen and by letter. */
  inviting: typeof import('./nl/inviting.json')
  /** What each event of a trajectory is called in its history. */
  trajectoryEvents: typeof import('./nl/trajectoryEvents.json')
  /** How a plan goes, a month after and later. */
  evaluation: typeof import('./nl/evaluation.json')
  /** Faces, and numbers from 1 to 10. */
  scores: typeof import('./nl/scores.json')
  /** Whether the method was kept to: one trajectory, and a region. */
  fidelity: typeof import('./nl/fidelity.json')
  /** How somebody who was there found the day. */
  voice: typeof import('./nl/voice.json')
  /** A complaint: sent (`form`), followed (`own`), handled (`desk`). */
  complaints: typeof import('./nl/complaints.json')
  dossier: typeof import('./nl/dossier.json')
  /** The rights of the persons of a dossier over what is held of them. */
  rights: typeof import('./nl/rights.json')
  dossierSearch: typeof import('./nl/dossierSearch.json')
  duplicates: typeof import('./nl/duplicates.json')
  coordinators: typeof import('./nl/coordinators.json')
  coordinatorRecord: typeof import('./nl/coordinatorRecord.json')
  /** What a coordinator claims: hours, kilometres, expenses. */
  costs: typeof import('./nl/costs.json')
  training: typeof import('./nl/training.json')
  participants: typeof import('./nl/participants.json')
  dossierForms: typeof import('./nl/dossierForms.json')
  /** The funders' grants, for the operator. */
  grants: typeof import('./nl/grants.json')
  /** The releases of figures to funders, for the operator. */
  releases: typeof import('./nl/releases.json')
  funder: typeof import('./nl/funder.json')
  /** Past years from spreadsheets, as figures. */
  imports: typeof import('./nl/imports.json')
  people: typeof import('./nl/people.json')
  access: typeof import('./nl/access.json')
  forms: typeof import('./nl/forms.json')
  formCheck: typeof import('./nl/formCheck.json')
  formEditor: typeof import('./nl/formEditor.json')
  branding: typeof import('./nl/branding.json')
  settings: typeof import('./nl/settings.json')
  onboarding: typeof import('./nl/onboarding.json')
  letters: typeof import('./nl/letters.json')
  variants: typeof import('./nl/variants.json')
}
export type Namespace = keyof Namespaces

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`
}[keyof Tree & string]

/** `people_one` and `people_other` are used as `people`, with a `count`. */
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'zero' | 'one' | 'many' | 'other'}` ? Stem : Key

export type Key<Ns extends Namespace> = WithoutPlural<Leaves<Namespaces[Ns]>>
