import type { Words } from '../entry.ts'
import { entry } from '../entry.ts'
import type { Indicator } from '../indicator.ts'

const conferences: readonly string[] = ['held:conferences']

const perConference = (id: string, counter: string, name: Words, definition: Words): Indicator =>
  entry({
    id,
    name,
    definition,
    clock: 'event',
    family: 'conference',
    measure: {
      kind: 'mean',
      sum: counter === 'there' ? ['held:circle', 'held:professionals', '-held:thereInPart'] : [`held:${counter}`],
      over: [...conferences, `-held:no${counter.charAt(0).toUpperCase()}${counter.slice(1)}`],
    },
  })

/** What a conference was like, in the month of its day. */
export const conferenceIndicators: readonly Indicator[] = [
  entry({
    id: 'conferences',
    name: { nl: 'Conferenties', fr: 'Conférences', en: 'Conferences' },
    definition: {
      nl: 'Conferenties die in de periode zijn gehouden, ook een nieuwe conferentie van hetzelfde traject. Een dag die is afgebroken, telt niet mee.',
      fr: 'Les conférences tenues pendant la période, y compris une nouvelle conférence du même trajet. Une journée interrompue ne compte pas.',
      en: 'Conferences that were held in the period, also a new one of the same trajectory. A day that was broken off does not count.',
    },
    clock: 'event',
    family: 'conference',
    measure: { kind: 'count', count: conferences },
    dimensions: ['tenant', 'variant'],
  }),
  perConference(
    'participants',
    'there',
    { nl: 'Deelnemers per conferentie', fr: 'Participants par conférence', en: 'Participants per conference' },
    {
      nl: 'Iedereen die erbij was, in de ruimte of aan de lijn, gemiddeld per conferentie. De coördinator telt niet mee.',
      fr: 'Toutes les personnes présentes, sur place ou en ligne, en moyenne par conférence. Le coordinateur ne compte pas.',
      en: 'Everyone who was there, in the room or on the line, on average per conference. The coordinator does not count.',
    },
  ),
  perConference(
    'participants-circle',
    'circle',
    { nl: 'Uit de kring', fr: 'Du cercle', en: 'Of the circle' },
    {
      nl: 'Mensen uit de kring die erbij waren, gemiddeld per conferentie.',
      fr: 'Les personnes du cercle présentes, en moyenne par conférence.',
      en: 'People of the circle who were there, on average per conference.',
    },
  ),
  perConference(
    'participants-professionals',
    'professionals',
    { nl: 'Beroepskrachten', fr: 'Professionnels', en: 'Professionals' },
    {
      nl: 'Mensen die er met een beroep waren en de ruimte verlaten tijdens het besloten gedeelte, gemiddeld per conferentie.',
      fr: 'Les personnes présentes à titre professionnel, qui quittent la salle pendant le temps privé, en moyenne par conférence.',
      en: 'People who were there with a profession and leave the room for private time, on average per conference.',
    },
  ),
  perConference(
    'participants-children',
    'children',
    { nl: 'Kinderen', fr: 'Enfants', en: 'Children' },
    {
      nl: 'Mensen uit de kring die op de dag jonger waren dan 18, gemiddeld per conferentie.',
      fr: 'Les personnes du cercle de moins de 18 ans le jour même, en moyenne par conférence.',
      en: 'People of the circle who were under 18 on the day, on average per conference.',
    },
  ),
  perConference(
    'topics',
    'themes',
    { nl: 'Thema’s per conferentie', fr: 'Thèmes par conférence', en: 'Topics per conference' },
    {
      nl: 'Thema’s van de aanmelding, gemiddeld per conferentie.',
      fr: 'Les thèmes de la demande, en moyenne par conférence.',
      en: 'Topics of the referral, on average per conference.',
    },
  ),
  perConference(
    'growth-known',
    'known',
    { nl: 'Kring: bekend bij de intake', fr: 'Cercle : connus à l’entretien', en: 'Circle: known at intake' },
    {
      nl: 'Mensen uit de kring die bij de intake al bekend waren, gemiddeld per conferentie.',
      fr: 'Les personnes du cercle déjà connues lors de l’entretien, en moyenne par conférence.',
      en: 'People of the circle who were known at intake, on average per conference.',
    },
  ),
  perConference(
    'growth-invited',
    'invited',
    { nl: 'Kring: uitgenodigd', fr: 'Cercle : invités', en: 'Circle: invited' },
    {
      nl: 'Mensen uit de kring die zijn uitgenodigd, gemiddeld per conferentie.',
      fr: 'Les personnes du cercle invitées, en moyenne par conférence.',
      en: 'People of the circle who were invited, on average per conference.',
    },
  ),
  perConference(
    'growth-present',
    'circle',
    { nl: 'Kring: erbij', fr: 'Cercle : présents', en: 'Circle: present' },
    {
      nl: 'Mensen uit de kring die erbij waren, gemiddeld per conferentie: naast wie bekend en uitgenodigd was.',
      fr: 'Les personnes du cercle présentes, en moyenne par conférence : à côté des connus et des invités.',
      en: 'People of the circle who were there, on average per conference: beside who was known and invited.',
    },
  ),
  entry({
    id: 'private-time',
    name: { nl: 'Besloten gedeelte', fr: 'Temps privé', en: 'Private time' },
    definition: {
      nl: 'Minuten waarin de kring alleen was, de middelste van alle conferenties.',
      fr: 'Minutes pendant lesquelles le cercle était seul, la médiane de toutes les conférences.',
      en: 'Minutes in which the circle was by itself, the median of all conferences.',
    },
    clock: 'event',
    family: 'conference',
    measure: { kind: 'median', histogram: 'privateMinutes', unit: 'minutes' },
  }),
]
