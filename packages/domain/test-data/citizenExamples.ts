import type { RawAnswers } from '../src/forms/answers/answers.ts'
import type { Example } from './examples.ts'

const end = { declareOwnWill: true }

/** Seed 002, as tante Edith would ask for it: without an account, in her own words. */
const johanByEdith: RawAnswers = {
  variant: 'family',
  forWhom: 'my-family',
  personKnows: 'yes',
  mainPerson: { name: 'Johan', birthDate: '2017-09-14' },
  otherMainPersons: [{ name: 'Wim', relation: 'broer', birthDate: '2008-03-18' }],
  livesWith: 'Johan bij zijn vader, Wim bij mij',
  municipality: 'leuven',
  story:
    'De ouders zijn gescheiden en praten bijna niet met elkaar. Moeder is ziek in haar hoofd, vader gebruikt te veel softdrugs. Er zijn geldzorgen.',
  themes: ['upbringing', 'separation', 'mental-health', 'addiction', 'money'],
  tried: 'De gezinsvoogd komt, maar de ouders zijn er vaak niet.',
  people: [
    { name: 'Vader', relation: 'vader' },
    { name: 'Moeder', relation: 'moeder' },
    { name: 'Oom Herman', relation: 'oom' },
    { name: 'Opa en oma', relation: 'grootouders van vaderskant', note: 'Johan is er graag op woensdag' },
  ],
  professionals: [{ name: 'De gezinsvoogd', organisation: 'Jeugdbescherming' }],
  question: 'Waar kan Johan veilig opgroeien en wat is daar voor nodig?',
  afraid: 'no',
  conditions: 'De kinderrechter heeft een ondertoezichtstelling uitgesproken.',
  known: 'some',
  contactName: 'Edith',
  contactRelation: 'aunt-uncle',
  contactBy: 'phone',
  phone: '016 23 45 67',
  safeToCall: 'yes',
  ...end,
}

/** Seed 002 and 004: someone to whom something was done, and who wants it put right. */
const brokenShop: RawAnswers = {
  variant: 'restorative',
  forWhom: 'myself',
  mainPerson: { name: 'Mevrouw Aerts' },
  mySide: 'harmed',
  otherSide: 'Kevin, van de straat hierachter',
  municipality: 'mechelen',
  story: 'Er is ’s nachts ingebroken in mijn winkel. Hij stond ineens voor mij.',
  themes: ['offence'],
  happenedOn: { day: 10, month: 1, year: 2026 },
  damage: 'Een kapotte deur en 640 euro uit de kassa.',
  immaterialDamage: 'Ik slaap slecht en durf niet meer alleen in de winkel te staan.',
  people: [{ name: 'Mijn man', relation: 'echtgenoot' }],
  professionals: [{ name: 'Slachtofferhulp', organisation: 'CAW' }],
  question: 'Wat is er nodig om elkaar weer te kunnen tegenkomen?',
  afraid: 'yes',
  afraidDetails: 'Ik wil hem niet onverwacht zien.',
  safetyNeeds: 'Hij mag niet weten waar ik woon.',
  contactBy: 'email',
  email: 'aerts@voorbeeld.be',
  safeToCall: 'yes',
  ...end,
}

/** Seed 001 and 004: "conflicten in buurten en wijken", two groups and a place. */
const square: RawAnswers = {
  variant: 'neighbourhood',
  forWhom: 'someone-else',
  place: 'Het binnenplein van de Molenstraat',
  groups: [
    { name: 'Mevrouw Wuyts', organisation: 'De oudere bewoners' },
    { name: 'Nog zoeken', organisation: 'De jongeren van het plein' },
  ],
  municipality: 'aarschot',
  story: 'De jongeren voetballen tot laat en er wordt geroepen. Vorige week vloog er een bal door een raam.',
  nuisance: ['noise', 'young-people', 'insults'],
  since: 'Sinds de zomer',
  themes: ['neighbourhood', 'conflict'],
  question: 'Hoe kunnen we hier met elkaar prettig wonen?',
  afraid: 'no',
  contactName: 'Amina',
  contactBy: 'message',
  phone: '0470 12 34 56',
  safeToCall: 'yes',
  language: 'fr',
  interpreter: false,
  ...end,
}

/** Seed 003: "Wat is er nodig om te zorgen dat wij in dit huis kunnen blijven wonen?", asked by who lives there. */
const ourHouse: RawAnswers = {
  variant: 'family',
  forWhom: 'my-family',
  personKnows: 'yes',
  mainPerson: { name: 'Fatima El Amrani', birthDate: '1984-06-01' },
  otherMainPersons: [{ name: 'Yassin', relation: 'zoon', birthDate: '2012-12-31' }],
  municipality: 'diest',
  story: 'Ik kan de huur niet meer betalen en de verhuurder wil dat we gaan.',
  themes: ['housing', 'money'],
  evictionDate: { day: 1, month: 9, year: 2026 },
  question: 'Wat is er nodig om te zorgen dat wij in dit huis kunnen blijven wonen?',
  urgency: 'days',
  afraid: 'no',
  contactName: 'Fatima',
  contactBy: 'phone',
  phone: '0488 11 22 33',
  contactWhen: 'Na 16 uur',
  safeToCall: 'yes',
  language: 'ar',
  interpreter: true,
  ...end,
}

/** Seed 004: "hoe zijn de verplichtingen op school te combineren met een internationale sportcarrière?" */
const noorAsks: RawAnswers = {
  variant: 'learning-circle',
  forWhom: 'myself',
  mainPerson: { name: 'Noor Jacobs', birthDate: '2011-01-15' },
  schoolName: 'Atheneum Haacht',
  schoolYear: '3 STEM',
  teacher: { name: 'Meester Koen', relation: 'klastitularis', email: 'koen@school.example' },
  municipality: 'haacht',
  story: 'Ik zwem op internationaal niveau en de trainingen botsen met de toetsen. In de les verveel ik me.',
  attendance: 'sometimes',
  learning: ['gifted', 'combining', 'dream'],
  dream: 'Naar de Olympische Spelen, en daarna arts worden.',
  themes: ['school', 'dream'],
  people: [
    { name: 'Mama', relation: 'moeder' },
    { name: 'Fien', relation: 'beste vriendin', birthDate: '2011-05-02' },
  ],
  question: 'Hoe zijn de verplichtingen op school te combineren met een internationale sportcarrière?',
  afraid: 'no',
  contactBy: 'message',
  phone: '0470 22 33 44',
  safeToCall: 'yes',
  ...end,
}

/** Seed 001: "re-integratie van gedetineerden", asked by his brother. */
const homeAgain: RawAnswers = {
  variant: 'family',
  forWhom: 'my-family',
  personKnows: 'yes',
  mainPerson: { name: 'Samir' },
  municipality: 'antwerpen',
  story: 'Mijn broer komt in het najaar vrij. Hij wil werken en bij zijn kinderen zijn.',
  releaseDate: { day: 30, month: 9, year: 2026 },
  themes: ['return', 'work'],
  question: 'Hoe kan Samir weer vader zijn, en wie helpt daarbij?',
  afraid: 'no',
  conditions: 'Hij krijgt een enkelband.',
  contactName: 'Karim',
  contactRelation: 'sibling',
  contactBy: 'phone',
  phone: '0466 11 22 33',
  safeToCall: 'yes',
  ...end,
}

/** Each kind of conference as someone without an account asks for it. */
export const citizenExamples: readonly Example[] = [
  { name: 'Johan, by tante Edith', sector: 'youth-care', audience: 'citizen', answers: johanByEdith },
  { name: 'the broken shop', sector: 'probation', audience: 'citizen', answers: brokenShop },
  { name: 'home again', sector: 'probation', audience: 'citizen', answers: homeAgain },
  { name: 'the square', sector: 'housing', audience: 'citizen', answers: square },
  { name: 'our house', sector: 'housing', audience: 'citizen', answers: ourHouse },
  { name: 'Noor herself', sector: 'school', audience: 'citizen', answers: noorAsks },
]
