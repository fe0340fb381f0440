import type { RawAnswers } from '../src/forms/answers/answers.ts'
import type { StarterForms } from '../src/forms/starter/index.ts'
import type { Sector } from '../src/tenants/tenant.ts'

const professionalEnd = { declareDiscussed: true, declareTrue: true }
const notAllEnd = { declareNotAll: true, declareTrue: true }
const citizenEnd = { declareOwnWill: true }

/** Seed 002: "Waar kan Johan (8) veilig opgroeien en wat is daar voor nodig?", as mock-up 04 shows it. */
export const johanCase: RawAnswers = {
  variant: 'family',
  mainPerson: { name: 'Johan Vermeulen', birthDate: { day: '14', month: '9', year: '2017' } },
  livesWith: 'Nu bij zijn vader in Leuven',
  municipality: 'leuven',
  language: 'nl',
  interpreter: false,
  story:
    'Johans ouders zijn gescheiden en praten bijna niet met elkaar. Moeder is ziek en krijgt hulp in de psychiatrie. Vader gebruikt te veel softdrugs. Er zijn veel geldzorgen. De jeugdrechter heeft toezicht opgelegd; de ouders komen vaak niet naar de afspraken. Broer Wim (18) woont bij tante Edith.',
  themes: ['upbringing', 'housing', 'money'],
  strengths: 'Wim en Johan zijn dol op elkaar. Vader staat elke dag op tijd aan de schoolpoort.',
  tried: 'Gezinsbegeleiding sinds vorig jaar. De afspraken met de consulent gingen vaak niet door.',
  people: [
    { name: 'Bart Vermeulen', relation: 'vader', phone: '0470 11 22 33' },
    { name: 'Ilse Claes', relation: 'moeder', note: 'Wil niet alleen met vader in één kamer zijn.' },
    {
      name: 'Wim',
      relation: 'broer',
      birthDate: { day: '18', month: '3', year: '2008' },
      phone: '06 12 34 56 78',
      note: 'Woont bij tante Edith',
    },
    { name: 'Tante Edith', relation: 'tante', phone: '016 23 45 67' },
    { name: 'Oom Herman', relation: 'oom' },
    { name: 'Opa en oma Vermeulen', relation: 'grootouders van vaderszijde' },
  ],
  professionalInvolved: 'yes',
  professionals: [{ name: 'Sara Maes', relation: 'gezinsbegeleider', organisation: 'Jeugdhulp De Linde' }],
  question: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?',
  questionFrom: 'Van vader, moeder en de gezinsbegeleider samen',
  afraid: 'yes',
  afraidDetails: 'Moeder wil niet alleen met vader in één kamer zijn.',
  conditionsApply: 'yes',
  conditions: ['court-supervision'],
  conditionsDetails: 'De jeugdrechter heeft toezicht opgelegd.',
  discussedWith: 'Vader, moeder en Johan',
  discussedOn: { day: '9', month: '4', year: '2026' },
  willing: 'all',
  urgency: 'month',
  payer: 'grant',
  payerDetails: 'Samen aan zet 2026',
  referrerRole: 'Gezinsbegeleider',
  referrerPhone: '0470 98 76 54',
  ...professionalEnd,
}

/** Seed 003: "Mijn buurjongen Mike heeft een ernstige nierziekte." A neighbour asks. */
export const mikeCase: RawAnswers = {
  forWhom: 'someone-else',
  personKnows: 'yes',
  mainPerson: { name: 'Mike' },
  otherMainPersons: [{ name: 'De ouders van Mike', relation: 'ouders' }],
  municipality: 'utrecht',
  story:
    'Mijn buurjongen Mike heeft een ernstige nierziekte. Drie keer per week rijden zijn ouders met hem naar het ziekenhuis. Na de geboorte van hun tweede kind wordt het ze af en toe te veel.',
  themes: ['health', 'care'],
  people: [{ name: 'Wij, de buren van nummer 8', relation: 'buren' }],
  professionals: [{ name: 'Dialyseverpleegkundige', organisation: 'Ziekenhuis' }],
  question: 'Hoe kunnen we de zorg om Mike verdelen, zodat zijn ouders af en toe iets samen kunnen doen?',
  afraid: 'no',
  known: 'yes',
  contactName: 'Anneke de Wit',
  contactRelation: 'neighbour',
  contactBy: 'phone',
  phone: '06-12345678',
  contactWhen: 'Na het avondeten',
  safeToCall: 'yes',
  ...citizenEnd,
}

/** Seed 003: the grandchild with the unsafe boyfriend, and the minimum requirement that lay on the table. */
export const grandchildCase: RawAnswers = {
  variant: 'family',
  forWhom: 'my-family',
  personKnows: 'yes',
  mainPerson: { name: 'Lotte', birthDate: '2016-02-29' },
  otherMainPersons: [{ name: 'Mijn dochter Kim', relation: 'moeder van Lotte' }],
  municipality: 'other',
  municipalityOther: 'Apeldoorn',
  story:
    'Mijn kleinkind woont bij mijn dochter en haar vriend. Mijn kleinkind wordt door hem mishandeld. Mijn dochter kan haar kind niet genoeg beschermen.',
  themes: ['safety-at-home', 'upbringing'],
  afraid: 'yes',
  afraidDetails: 'Blijven wonen bij deze man mag geen oplossing zijn. Hij mag niet weten dat ik dit invul.',
  conditions: 'Veilig Thuis is gebeld.',
  known: 'some',
  contactName: 'Riet Jansen',
  contactRelation: 'grandparent',
  contactBy: 'email',
  email: 'riet.jansen@voorbeeld.nl',
  safeToCall: 'own-name-only',
  ...citizenEnd,
}

/** Seed 003: "Hoe kan tante Els van de drank afblijven?" */
export const auntElsCase: RawAnswers = {
  forWhom: 'my-family',
  personKnows: 'yes',
  mainPerson: { name: 'Tante Els', birthDate: { day: 2, month: 11, year: 1958 } },
  municipality: 'tienen',
  story: 'Tante Els drinkt te veel sinds oom Jos er niet meer is. Ze komt niet meer buiten.',
  themes: ['addiction', 'loneliness'],
  tried: 'We hebben haar een keer naar de huisarts gebracht. Dat hielp even.',
  people: [{ name: 'Neef Tom' }, { name: 'Rita', relation: 'buurvrouw', phone: '+32 470 12 34 56' }],
  question: 'Hoe kan tante Els van de drank afblijven?',
  urgency: 'quarter',
  afraid: 'no',
  known: 'not-yet',
  contactName: 'Greet',
  contactRelation: 'other-family',
  contactBy: 'message',
  phone: '0470/12 34 56',
  safeToCall: 'no-voicemail',
  language: 'nl',
  ...citizenEnd,
}

/** Seed 003: "Wat is er nodig om te zorgen dat wij in dit huis kunnen blijven wonen?" */
export const thisHouseCase: RawAnswers = {
  variant: 'family',
  mainPerson: { name: 'Fatima El Amrani', birthDate: '1984-06-01', phone: '0488 11 22 33' },
  otherMainPersons: [{ name: 'Yassin', relation: 'zoon', birthDate: '2012-12-31' }],
  municipality: 'diest',
  language: 'ar',
  interpreter: true,
  interpreterDetails: 'Voor mevrouw, Arabisch',
  story:
    'Er is een huurachterstand en er zijn klachten over lawaai. De verhuurder heeft een datum gekregen voor de uithuiszetting.',
  themes: ['housing', 'money'],
  eviction: 'dated',
  evictionDate: { day: 1, month: 9, year: 2026 },
  rentArrears: '2.345,50',
  tried: 'Een afbetalingsplan, twee keer.',
  people: [{ name: 'Broer Karim', relation: 'broer', language: 'Arabisch', interpreter: true }],
  professionalInvolved: 'yes',
  professionals: [{ name: 'Lies Peeters', organisation: 'OCMW Diest' }],
  question: 'Wat is er nodig om te zorgen dat wij in dit huis kunnen blijven wonen?',
  afraid: 'no',
  conditionsApply: 'yes',
  conditions: ['eviction-judgment'],
  discussedWith: 'Mevrouw en haar zoon',
  willing: 'all',
  urgency: 'days',
  payer: 'municipality',
  referrerRole: 'Huurdersbegeleider',
  referrerPhone: '013 12 34 56',
  ...professionalEnd,
}

/** Seed 003: "Hoe kunnen de kinderen weer naar school?" */
export const backToSchoolCase: RawAnswers = {
  variant: 'family',
  mainPerson: { name: 'Daan' },
  parents: [{ name: 'Sofie', relation: 'moeder', phone: '0470 22 33 44' }],
  otherMainPersons: [
    { name: 'Emma', relation: 'zus' },
    { name: 'Lucas', relation: 'broer' },
  ],
  schoolName: 'Basisschool De Klaproos',
  schoolYear: 'Vijfde, derde en eerste leerjaar',
  municipality: 'landen',
  story: 'De drie kinderen komen al twee maanden niet meer naar school. Moeder is bang om hen alleen te laten gaan.',
  themes: ['school', 'upbringing'],
  attendance: 'no',
  people: [{ name: 'Oma Rosa', relation: 'oma' }],
  professionalInvolved: 'yes',
  professionals: [{ name: 'An Smets', relation: 'leerplichtambtenaar' }],
  question: 'Hoe kunnen de kinderen weer naar school?',
  afraid: 'unknown',
  conditionsApply: 'no',
  discussedWith: 'Moeder',
  willing: 'some',
  urgency: 'month',
  payer: 'unknown',
  referrerRole: 'Zorgcoördinator',
  referrerPhone: '011 12 34 56',
  ...notAllEnd,
}

/** Seed 004: the gifted pupil with an international career in sport. */
export const dreamCase: RawAnswers = {
  variant: 'learning-circle',
  mainPerson: { name: 'Noor Jacobs', birthDate: '2011-01-15' },
  parents: [{ name: 'Hilde Jacobs', relation: 'moeder', email: 'hilde@voorbeeld.be' }],
  schoolName: 'Atheneum Haacht',
  schoolYear: '3 STEM',
  teacher: { name: 'Meester Koen', relation: 'klastitularis', email: 'koen@school.example' },
  municipality: 'haacht',
  story:
    'Noor is hoogbegaafd en zwemt op internationaal niveau. De lessen vervelen haar en de trainingen botsen met de toetsen.',
  themes: ['school', 'dream'],
  attendance: 'sometimes',
  dream: 'Naar de Olympische Spelen, en daarna arts worden.',
  strengths: 'Noor plant goed en helpt anderen met wiskunde.',
  people: [
    { name: 'Mama', relation: 'moeder' },
    { name: 'Ruben', relation: 'trainer' },
    { name: 'Fien', relation: 'beste vriendin' },
  ],
  professionalInvolved: 'no',
  question: 'Hoe kan Noor school en haar sportcarrière samen doen?',
  afraid: 'no',
  conditionsApply: 'no',
  discussedWith: 'Noor en haar moeder',
  willing: 'all',
  urgency: 'no-hurry',
  payer: 'own-organisation',
  referrerRole: 'Leerkracht',
  referrerPhone: '016 11 22 33',
  ...professionalEnd,
}

/** Seed 002 and 004: offender and victim and both their families, kept apart. */
export const restorativeCase: RawAnswers = {
  variant: 'restorative',
  didHarm: [{ name: 'Kevin', birthDate: '2007-05-20' }],
  harmed: [{ name: 'Mevrouw Aerts', note: 'Wil eerst alleen met de coördinator praten.' }],
  municipality: 'mechelen',
  language: 'nl',
  story: 'Kevin heeft ’s nachts ingebroken in de winkel van mevrouw Aerts. Zij stond ineens voor hem.',
  themes: ['offence', 'conflict'],
  happenedOn: '2026-01-10',
  materialHarm: 'Een kapotte deur en 640 euro uit de kassa.',
  immaterialHarm: 'Mevrouw Aerts slaapt slecht en durft niet meer alleen in de winkel te staan.',
  peopleDidHarm: [{ name: 'Zijn moeder', relation: 'moeder' }],
  peopleHarmed: [{ name: 'Haar man', relation: 'echtgenoot' }],
  professionalInvolved: 'yes',
  professionals: [{ name: 'Slachtofferhulp', organisation: 'CAW' }],
  question: 'Wat is er nodig om de schade te herstellen en elkaar weer te kunnen tegenkomen?',
  legalStatus: 'awaiting-trial',
  conditionsApply: 'yes',
  conditions: ['no-contact', 'probation'],
  afraid: 'yes',
  afraidDetails: 'Mevrouw Aerts is bang om Kevin onverwacht te zien.',
  willingDidHarm: 'yes',
  willingHarmed: 'thinking',
  discussedWith: 'Kevin; mevrouw Aerts via slachtofferhulp',
  urgency: 'quarter',
  decisionDate: '2026-10-02',
  payer: 'justice',
  referrerRole: 'Justitieassistent',
  referrerPhone: '+32 15 12 34 56',
  ...notAllEnd,
}

/** Seed 001: "detentie & re-integratie". */
export const homeFromPrisonCase: RawAnswers = {
  variant: 'family',
  mainPerson: { name: 'Samir B.', birthDate: '1991-08-08' },
  otherMainPersons: [{ name: 'Zijn vriendin', relation: 'partner' }],
  municipality: 'antwerpen',
  story: 'Samir komt in het najaar vrij. Hij wil werken en weer bij zijn kinderen zijn.',
  themes: ['return', 'work', 'upbringing'],
  people: [{ name: 'Zijn broer', relation: 'broer' }],
  professionalInvolved: 'unknown',
  question: 'Hoe kan Samir na de detentie weer vader zijn, en wie helpt daarbij?',
  legalStatus: 'detention',
  prison: 'Antwerpen',
  releaseDate: { day: '30', month: '09', year: '2026' },
  homeAfter: 'Eerst bij zijn broer',
  conditionsApply: 'yes',
  conditions: ['conditional-release', 'electronic-monitoring'],
  afraid: 'no',
  discussedWith: 'Samir',
  willing: 'all',
  urgency: 'quarter',
  payer: 'justice',
  referrerRole: 'Trajectbegeleider',
  referrerPhone: '03 123 45 67',
  ...professionalEnd,
}

/** Seed 001: "conflicten in buurten en wijken". */
export const neighbourhoodCase: RawAnswers = {
  variant: 'neighbourhood',
  place: 'Het binnenplein van de Molenstraat',
  groups: [
    { name: 'Mevrouw Wuyts', organisation: 'Oudere bewoners van het gelijkvloers', phone: '016 55 44 33' },
    { name: 'Amina', organisation: 'Gezinnen met kinderen', language: 'Frans' },
    { name: 'Nog te zoeken', organisation: 'Jongeren van het plein' },
  ],
  municipality: 'aarschot',
  story:
    'De jongeren voetballen tot laat. De oudere bewoners roepen naar hen. Vorige week vloog er een bal door een raam.',
  themes: ['neighbourhood', 'conflict'],
  nuisance: ['noise', 'young-people', 'insults'],
  since: 'Sinds de zomer',
  eviction: 'no',
  tried: 'De wijkagent is twee keer geweest.',
  professionalInvolved: 'yes',
  professionals: [{ name: 'Wijkagent Dirk', organisation: 'Politie' }],
  question: 'Hoe kunnen we hier met elkaar prettig wonen?',
  afraid: 'no',
  conditionsApply: 'no',
  discussedWith: 'Mevrouw Wuyts, Amina en twee jongeren',
  willing: 'some',
  urgency: 'month',
  payer: 'municipality',
  referrerRole: 'Buurtwerker',
  referrerPhone: '016 99 88 77',
  ...notAllEnd,
}

/** Seed 001: "senioren & langer thuis wonen". */
export const longerAtHomeCase: RawAnswers = {
  mainPerson: { name: 'Jozef Thijs', birthDate: '1941-04-04', address: 'Dorpsstraat, Hoeleden' },
  livesWith: 'Alleen',
  municipality: 'kortenaken',
  story: 'Jozef valt vaker. Hij wil thuis blijven wonen. Zijn dochters wonen ver weg.',
  themes: ['ageing', 'health'],
  people: [{ name: 'Dochter Mia', relation: 'dochter' }],
  professionalInvolved: 'yes',
  professionals: [{ name: 'Thuisverpleging', organisation: 'Wit-Gele Kruis' }],
  question: 'Hoe kan Jozef veilig thuis blijven wonen?',
  afraid: 'no',
  conditionsApply: 'no',
  discussedWith: 'Jozef en Mia',
  willing: 'all',
  urgency: 'quarter',
  payer: 'own-organisation',
  referrerRole: 'Wijkverpleegkundige',
  referrerPhone: '016 78 78 78',
  ...professionalEnd,
}

export type Example = {
  readonly name: string
  readonly sector: Sector
  readonly audience: keyof StarterForms
  readonly answers: RawAnswers
}

/** Every example with the starter form it is entered on. */
export const examples: readonly Example[] = [
  { name: 'Johan', sector: 'youth-care', audience: 'professional', answers: johanCase },
  { name: 'the grandchild', sector: 'youth-care', audience: 'citizen', answers: grandchildCase },
  { name: 'Mike', sector: 'other', audience: 'citizen', answers: mikeCase },
  { name: 'tante Els', sector: 'other', audience: 'citizen', answers: auntElsCase },
  { name: 'longer at home', sector: 'other', audience: 'professional', answers: longerAtHomeCase },
  { name: 'this house', sector: 'housing', audience: 'professional', answers: thisHouseCase },
  { name: 'the neighbourhood', sector: 'housing', audience: 'professional', answers: neighbourhoodCase },
  { name: 'back to school', sector: 'school', audience: 'professional', answers: backToSchoolCase },
  { name: 'the dream', sector: 'school', audience: 'professional', answers: dreamCase },
  { name: 'offender and victim', sector: 'probation', audience: 'professional', answers: restorativeCase },
  { name: 'home from prison', sector: 'probation', audience: 'professional', answers: homeFromPrisonCase },
]
