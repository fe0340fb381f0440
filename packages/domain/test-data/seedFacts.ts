import { citizenExamples } from './citizenExamples.ts'
import { type Example, examples, johanCase } from './examples.ts'

/** What the seeds say, where it is entered, and what is kept there: `people.2.birthDate`. */
export type Fact = readonly [said: string, at: string, kept: unknown]
export type EnteredExample = Example & { readonly facts: readonly Fact[] }

/** Johan's whole case: everything that seed 002 says of him before there is a plan. */
const wholeJohan: Example = {
  name: 'Johan, as a professional enters him',
  sector: 'youth-care',
  audience: 'professional',
  answers: {
    ...johanCase,
    themes: ['upbringing', 'separation', 'mental-health', 'addiction', 'money'],
    mandateHolder: { name: 'Gezinsvoogd', relation: 'gezinsvoogd', organisation: 'Jeugdbescherming' },
    conditionsUntil: '2027-04-01',
    professionals: [
      { name: 'Gezinshulpverlener', relation: 'gezinshulpverlener' },
      { name: 'Juf Els', relation: 'leerkracht', organisation: 'School' },
      { name: 'Opvang', relation: 'buitenschoolse opvang' },
    ],
    payer: 'province',
    payerProvince: 'be-vbr',
    payerDetails: undefined,
  },
}

function named(name: string): Example {
  const found = [...examples, ...citizenExamples].find(example => example.name === name)
  if (found === undefined) throw new Error(`no example ${name}`)
  return found
}

const parents: readonly Fact[] = [
  ['Vader', 'people.0.relation', 'vader'],
  ['Moeder', 'people.1.relation', 'moeder'],
]

/** Fact by fact: each has a question of its own, of the kind that fits it. */
export const enteredExamples: readonly EnteredExample[] = [
  {
    ...wholeJohan,
    facts: [
      ['Johan (8)', 'mainPerson', { name: 'Johan Vermeulen', birthDate: '2017-09-14' }],
      ['Waar kan Johan veilig opgroeien', 'question', johanCase.question],
      ['Moeder is psychiatrisch patiënte', 'themes', among('mental-health')],
      ['Vader gebruikt overmatig veel soft drugs', 'themes', among('addiction')],
      ['Er zijn veel financiële problemen', 'themes', among('money')],
      ['Ouders zijn gescheiden', 'themes', among('separation')],
      ['een ondertoezichtstelling uitgesproken', 'conditions', ['court-supervision']],
      ['de gezinsvoogd', 'mandateHolder.relation', 'gezinsvoogd'],
      ['tot wanneer', 'conditionsUntil', '2027-04-01'],
      ['komen vaak niet opdagen bij afspraken', 'tried', johanCase.tried],
      ['Zoon Wim (18)', 'people.2.birthDate', '2008-03-18'],
      ['Wim woont bij tante Edith', 'people.2.note', 'Woont bij tante Edith'],
      ['slecht contact', 'people.1.note', 'Wil niet alleen met vader in één kamer zijn.'],
      ...parents,
      // Who appears in the fourteen agreements can be named when he is referred.
      ['tante Edith neemt contact op', 'people.3.name', 'Tante Edith'],
      ['Oom Herman zal er op toezien', 'people.4.name', 'Oom Herman'],
      ['naar opa en oma vz', 'people.5.relation', 'grootouders van vaderszijde'],
      ['De gezinshulpverlener gaat vader begeleiden', 'professionals.0.relation', 'gezinshulpverlener'],
      ['De contacten met school', 'professionals.1.organisation', 'School'],
      ['buitenschoolse opvang', 'professionals.2.relation', 'buitenschoolse opvang'],
      ['Financiering is vaak geregeld via de provincie', 'payerProvince', 'be-vbr'],
    ],
  },
  {
    ...named('Johan, by tante Edith'),
    facts: [
      ['Johan (8)', 'mainPerson', { name: 'Johan', birthDate: '2017-09-14' }],
      ['Zoon Wim (18)', 'otherMainPersons.0.birthDate', '2008-03-18'],
      ['woont bij tante Edith', 'livesWith', 'Johan bij zijn vader, Wim bij mij'],
      ['Moeder is psychiatrisch patiënte', 'themes', among('mental-health')],
      ...parents,
      ['Oom Herman', 'people.2.name', 'Oom Herman'],
      ['opa en oma vz', 'people.3.relation', 'grootouders van vaderskant'],
      ['de gezinsvoogd', 'professionals.0.name', 'De gezinsvoogd'],
      ['een ondertoezichtstelling', 'conditions', 'De kinderrechter heeft een ondertoezichtstelling uitgesproken.'],
      ['tante Edith', 'contactRelation', 'aunt-uncle'],
    ],
  },
  {
    ...named('Mike'),
    facts: [
      ['Mijn buurjongen Mike', 'contactRelation', 'neighbour'],
      ['Mike', 'mainPerson', { name: 'Mike' }],
      ['zijn ouders', 'otherMainPersons.0.name', 'De ouders van Mike'],
      ['een ernstige nierziekte', 'themes', among('health')],
      ['de organisatie van de zorg rondom Mike', 'themes', among('care')],
      ['familie, vrienden en buren', 'people.0.relation', 'buren'],
      ['naar het ziekenhuis', 'professionals.0.organisation', 'Ziekenhuis'],
    ],
  },
  {
    ...named('the grandchild'),
    answers: {
      ...named('the grandchild').answers,
      livesWith: 'Bij mijn dochter en haar vriend',
      safetyNeeds: 'Blijven wonen bij deze man mag geen oplossing zijn.',
      people: [{ name: 'De vriend', relation: 'vriend van mijn dochter' }],
    },
    facts: [
      ['Mijn kleinkind', 'contactRelation', 'grandparent'],
      ['woonde bij mijn dochter en haar zoveelste vriend', 'livesWith', 'Bij mijn dochter en haar vriend'],
      ['Mijn kleinkind werd mishandeld door hem', 'themes', among('safety-at-home')],
      [
        'blijven wonen bij deze man geen oplossing',
        'safetyNeeds',
        'Blijven wonen bij deze man mag geen oplossing zijn.',
      ],
      ['haar zoveelste vriend', 'people.0.relation', 'vriend van mijn dochter'],
    ],
  },
  {
    ...named('tante Els'),
    facts: [
      ['Hoe kan tante Els van de drank afblijven?', 'question', 'Hoe kan tante Els van de drank afblijven?'],
      ['van de drank', 'themes', among('addiction')],
      ['familie', 'contactRelation', 'other-family'],
    ],
  },
  {
    ...named('this house'),
    facts: [
      ['dreigende huisuitzetting', 'eviction', 'dated'],
      ['dreigende huisuitzetting, wanneer', 'evictionDate', '2026-09-01'],
      ['armoede', 'rentArrears', 2345.5],
      ['meertalige context', 'language', 'ar'],
      ['hun taal', 'interpreter', true],
    ],
  },
  {
    ...named('our house'),
    facts: [
      ['wij in dit huis', 'otherMainPersons.0.birthDate', '2012-12-31'],
      ['dreigende huisuitzetting', 'evictionDate', '2026-09-01'],
      ['meertalige context', 'language', 'ar'],
    ],
  },
  {
    ...named('back to school'),
    facts: [
      ['de kinderen', 'otherMainPersons.1.name', 'Lucas'],
      ['weer naar school', 'attendance', 'no'],
      ['een leerplichtambtenaar', 'professionals.0.relation', 'leerplichtambtenaar'],
    ],
  },
  {
    ...named('the dream'),
    answers: { ...named('the dream').answers, learning: ['dyslexia', 'gifted', 'combining', 'dream'] },
    facts: [
      ['leerling', 'mainPerson.birthDate', '2011-01-15'],
      ['leerkracht', 'teacher.relation', 'klastitularis'],
      ['school', 'schoolName', 'Atheneum Haacht'],
      ['familie en vrienden', 'people.2.relation', 'beste vriendin'],
      ['dyslexie, hoogbegaafdheid, sportcarrière, droom', 'learning', ['dyslexia', 'gifted', 'combining', 'dream']],
      ['het verwezenlijken van een droom', 'dream', 'Naar de Olympische Spelen, en daarna arts worden.'],
    ],
  },
  {
    ...named('Noor herself'),
    facts: [
      ['leerkracht', 'teacher.name', 'Meester Koen'],
      ['dreigende schooluitval', 'attendance', 'sometimes'],
      ['hoogbegaafdheid', 'learning', ['gifted', 'combining', 'dream']],
      ['vrienden', 'people.1.birthDate', '2011-05-02'],
    ],
  },
  {
    ...named('offender and victim'),
    facts: [
      ['dader', 'didHarm.0.name', 'Kevin'],
      ['slachtoffer', 'harmed.0.name', 'Mevrouw Aerts'],
      ['hun beider familie: van de dader', 'peopleDidHarm.0.relation', 'moeder'],
      ['hun beider familie: van het slachtoffer', 'peopleHarmed.0.relation', 'echtgenoot'],
      ['materiële gevolgen', 'materialHarm', 'Een kapotte deur en 640 euro uit de kassa.'],
      [
        'immateriële gevolgen',
        'immaterialHarm',
        'Mevrouw Aerts slaapt slecht en durft niet meer alleen in de winkel te staan.',
      ],
      ['de wandaad', 'happenedOn', '2026-01-10'],
      ['zelf willen meedoen: de dader', 'willingDidHarm', 'yes'],
      ['zelf willen meedoen: het slachtoffer', 'willingHarmed', 'thinking'],
    ],
  },
  {
    ...named('the broken shop'),
    facts: [
      ['dader en slachtoffer', 'mySide', 'harmed'],
      ['de andere kant', 'otherSide', 'Kevin, van de straat hierachter'],
      ['de wandaad', 'happenedOn', '2026-01-10'],
      ['materiële gevolgen', 'damage', 'Een kapotte deur en 640 euro uit de kassa.'],
      ['immateriële gevolgen', 'immaterialDamage', 'Ik slaap slecht en durf niet meer alleen in de winkel te staan.'],
      ['iedereen veilig', 'safetyNeeds', 'Hij mag niet weten waar ik woon.'],
      ['familie', 'people.0.relation', 'echtgenoot'],
    ],
  },
  {
    ...named('home from prison'),
    facts: [
      ['detentie', 'legalStatus', 'detention'],
      ['re-integratie', 'releaseDate', '2026-09-30'],
      ['waarheen', 'homeAfter', 'Eerst bij zijn broer'],
      ['onder de voorwaarden van instanties', 'conditions', ['conditional-release', 'electronic-monitoring']],
    ],
  },
  {
    ...named('home again'),
    facts: [
      ['re-integratie van gedetineerden', 'releaseDate', '2026-09-30'],
      ['passend werk', 'themes', among('work')],
    ],
  },
  {
    ...named('the neighbourhood'),
    facts: [
      ['een buurt, een wijk', 'place', 'Het binnenplein van de Molenstraat'],
      ['(conflicterende) groepen', 'groups.1.organisation', 'Gezinnen met kinderen'],
      ['een woordvoerder', 'groups.0.name', 'Mevrouw Wuyts'],
      ['overlast', 'nuisance', ['noise', 'young-people', 'insults']],
      ['een wijkagent', 'professionals.0.name', 'Wijkagent Dirk'],
    ],
  },
  {
    ...named('the square'),
    facts: [
      ['een buurt, een wijk', 'place', 'Het binnenplein van de Molenstraat'],
      ['(conflicterende) groepen', 'groups.0.organisation', 'De oudere bewoners'],
      ['overlast', 'nuisance', ['noise', 'young-people', 'insults']],
      ['hoe lang', 'since', 'Sinds de zomer'],
    ],
  },
  {
    ...named('longer at home'),
    facts: [
      ['senioren', 'mainPerson.birthDate', '1941-04-04'],
      ['langer thuis wonen', 'themes', among('ageing')],
      ['alleen', 'livesWith', 'Alleen'],
    ],
  },
]

/** A value among others, of a multiple choice. */
export type Among = { readonly among: string }
function among(value: string): Among {
  return { among: value }
}
