import { dayIn, monthOf } from '../../calendar/days.ts'
import { plainText } from '../../erasure/names.ts'
import type { PersonAnswer } from '../../forms/answers/answers.ts'
import type { FormDefinition } from '../../forms/definition/definition.ts'
import type { DossierOrganisation } from '../../matching/index.ts'
import type { SubmittedReferral } from '../../referral/state.ts'
import type { Tenant } from '../../tenants/tenant.ts'
import { type Participants, peopleOf } from '../../variants/participants/index.ts'
import type { StartCommand } from '../commands/index.ts'

type Accepting = {
  readonly referral: SubmittedReferral
  readonly form: FormDefinition
  readonly tenant: Tenant
  /** G9: the manager who accepts supports the coordinator unless another is named. */
  readonly manager: { readonly name: string; readonly subject?: string | undefined }
}

/** The command that starts the trajectory of a referral that is being accepted: what is known of it by then. */
export function startOf({ referral, form, tenant, manager }: Accepting): StartCommand {
  const { participants, others } = peopleOf(referral, form)
  return {
    name: 'start',
    id: referral.id,
    region: referral.region,
    variant: referral.variant,
    source: referral.source,
    sentIn: monthOf(dayIn(referral.submittedAt, tenant.timeZone)),
    themes: [...referral.dimensions.themes],
    signals: [...(referral.signals ?? [])],
    setting: settingOf(participants),
    organisations: organisationsOf(tenant, participants, others.professionals, referral.payer),
    wanted: {
      municipality: referral.dimensions.municipality,
      languages: languagesOf(mainPersonsOf(participants), others.people),
      skills: [],
      notFrom: [],
    },
    questions: referral.questions
      .filter(({ confirmed }) => confirmed)
      .map(({ id, text, agreedWith }) => ({ id, text, ...(agreedWith === undefined ? {} : { agreedWith }) })),
    requirements: [...referral.minimumRequirements],
    supervisor: manager,
  }
}

function settingOf(participants: Participants): StartCommand['setting'] {
  if (participants.kind === 'groups')
    return { place: participants.place, groups: participants.groups.map(({ name }) => name) }
  if (participants.kind === 'pupil') return { groups: [], school: participants.school, year: participants.year }
  return { groups: [] }
}

function mainPersonsOf(participants: Participants): readonly PersonAnswer[] {
  switch (participants.kind) {
    case 'main-persons':
      return participants.persons
    case 'two-sides':
      return [...participants.sides.didHarm.persons, ...participants.sides.harmed.persons, ...participants.unplaced]
    case 'groups':
      return participants.groups.flatMap(({ spokesperson }) => spokesperson ?? [])
    case 'pupil':
      return participants.pupil === undefined ? [] : [participants.pupil]
    default:
      return participants satisfies never
  }
}

/** Once each, the main persons' own first; at most ten. */
const languagesOf = (...people: readonly (readonly PersonAnswer[])[]): string[] =>
  [
    ...new Set(
      people.flat().flatMap(({ language }) => (language === undefined || language === 'other' ? [] : [language])),
    ),
  ].slice(0, 10)

/** G8: every organisation that the dossier names: the partner, the professionals' own, the school, who pays. */
function organisationsOf(
  { id, name }: Tenant,
  participants: Participants,
  professionals: readonly PersonAnswer[],
  payer: string | undefined,
): DossierOrganisation[] {
  const school = participants.kind === 'pupil' ? participants.school : undefined
  const named: DossierOrganisation[] = [
    { tenant: id, name, role: 'referrer' },
    ...professionals.flatMap(({ organisation }) =>
      organisation === undefined ? [] : [{ name: organisation, role: 'informant' as const }],
    ),
    ...(school === undefined ? [] : [{ name: school, role: 'school' as const }]),
    ...(payer === undefined ? [] : [{ name: payer, role: 'payer' as const }]),
  ]
  // The partner first: somebody who works there names it again.
  const once = named.filter(
    (one, index) => named.findIndex(other => plainText(other.name) === plainText(one.name)) === index,
  )
  return once.slice(0, 30)
}
