import type { ChildsPlan, PlanOnPaper } from '../src/papers/index.ts'

const always = [{ text: 'Altijd' }]

/** Seed 002 as mock-up 22 shows it: the plan of Johan, in Leuven. */
export const johansPlan: PlanOnPaper = {
  language: 'nl',
  conference: 'Eigen Kracht-conferentie',
  of: ['Johan'],
  day: '2026-06-13',
  place: 'Buurthuis Het Sas, Leuven',
  question: { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?' },
  present: [
    { name: 'Johan' },
    { name: 'Marc', note: 'zijn vader' },
    { name: 'Ilse', note: 'zijn moeder' },
    { name: 'Wim', note: 'zijn broer' },
    { name: 'Edith', note: 'zijn tante' },
    { name: 'Herman', note: 'zijn oom' },
    { name: 'Oma' },
    { name: 'Opa' },
    { name: 'Samira', note: 'de buurvrouw' },
    { name: 'نور', note: 'tolk' },
    { name: 'Rita', note: 'zijn tante', from: 'phone' },
    { name: 'Opa Jef', from: 'message' },
  ],
  informants: ['Sara', 'Petra', 'An'],
  preparedBy: 'Fatima',
  parts: [
    {
      agreements: [
        { sentence: [{ text: 'Johan groeit op bij zijn vader.' }], remarks: always },
        {
          sentence: [
            {
              text: 'Johan gaat op maandag, dinsdag en donderdag naar de buitenschoolse opvang. Oom Herman betaalt dat en let erop.',
            },
          ],
          remarks: [{ text: 'Elke schoolweek' }],
        },
        {
          sentence: [
            {
              text: 'Johan is om de twee weken in het weekend bij zijn moeder, vanaf 20 juni. Vader brengt hem zaterdag om 10:00. Moeder brengt hem zondag om 18:30 terug.',
            },
          ],
          remarks: [{ text: 'Om de twee weken' }],
        },
        {
          sentence: [
            {
              text: 'Vader blowt alleen op zaterdagavond als Johan niet thuis is. Anders spreekt de familie hem aan.',
            },
          ],
          remarks: [{ text: 'Altijd' }, { text: 'Hoort bij de minimumeis' }],
        },
        {
          sentence: [{ text: 'Johan gaat elke woensdagmiddag naar oma en opa, de ouders van vader.' }],
          remarks: [{ text: 'Elke woensdag' }],
        },
        {
          sentence: [
            { text: 'Wim blijft bij tante Edith wonen. Zij praat met de school en vertelt het aan vader en moeder.' },
          ],
          remarks: always,
        },
        {
          sentence: [{ text: 'Wim en Johan gaan elke vrijdagmiddag samen zwemmen.' }],
          remarks: [{ text: 'Elke vrijdag' }],
        },
        {
          sentence: [{ text: 'De gezinsbegeleider begeleidt vader, vanaf maandag 22 juni.' }],
          remarks: [{ text: 'We vragen het nog aan Jeugdhulp De Linde' }],
        },
        { sentence: [{ text: 'Vader en moeder overleggen allebei met haar.' }], remarks: always },
        {
          sentence: [{ text: 'Als er problemen zijn bij vader, belt tante Edith met moeder.' }],
          remarks: [{ text: 'Als er iets gebeurt' }],
        },
        {
          sentence: [{ text: 'Oom Herman en vader zetten de geldzaken op een rij, op vrijdag 3 juli.' }],
          remarks: [{ text: 'Eén keer' }],
        },
        {
          sentence: [{ text: 'Iedereen gaat samen bowlen, op dinsdag 29 september. Ieder betaalt voor zichzelf.' }],
          remarks: [{ text: 'Eén keer' }],
        },
        {
          sentence: [{ text: 'Er wordt niet over mensen gepraat zonder dat ze erbij zijn.' }],
          remarks: always,
        },
        { sentence: [{ text: 'Oom Herman let erop dat iedereen de afspraken nakomt.' }], remarks: always },
      ],
    },
  ],
  watches: { text: 'Oom Herman let op alle afspraken.' },
  initiative: { text: 'Tante Edith roept iedereen opnieuw samen.' },
  lookBack: [
    { text: 'Vanaf maandag 13 juli belt Fatima met een paar van ons.' },
    { text: 'Op 12 december komen we zelf weer samen.' },
  ],
  remember: [
    { day: '2026-06-20', what: { text: 'Eerste weekend bij moeder' } },
    { day: '2026-06-22', what: { text: 'De begeleiding begint' } },
    { day: '2026-07-03', what: { text: 'De geldzaken' } },
    { day: '2026-07-13', what: { text: 'Fatima belt' } },
    { day: '2026-09-29', what: { text: 'Bowlen' } },
    { day: '2026-12-12', what: { text: 'Weer samen' } },
  ],
  requirements: [
    { text: { text: 'in het huis waar Johan slaapt, gebruikt niemand drugs als hij er is.' }, metBy: [4] },
  ],
  accepted: { day: '2026-06-13', time: '16:10', by: 'Petra Devos' },
  ownWords: [{ text: 'نحن معًا من أجل يوهان', language: 'ar', by: 'نور' }],
  signatures: ['Johan', 'Marc', 'Ilse', 'Wim', 'Edith', 'Herman', 'Oma', 'Opa', 'Samira'],
  contact: { name: 'Fatima', phone: '0470 00 00 12' },
}

const club = { name: 'after-school', shows: 'De opvang, met jou tussen twee kinderen' } as const
const grandparents = { name: 'grandparents', shows: 'Oma en opa met jou aan tafel' } as const
const swimming = { name: 'swimming', shows: 'Jij en Wim in het water' } as const
const weekend = { name: 'weekend', shows: 'Twee huizen, en jij gaat van het ene naar het andere' } as const
const home = { name: 'home', shows: 'Het huis van papa, met papa en jou' } as const

/** The same for Johan himself, as mock-up 23 shows it. */
export const planForJohan: ChildsPlan = {
  language: 'nl',
  country: 'BE',
  name: 'Johan',
  people: 10,
  agreements: [
    { sentence: { text: 'Je woont bij papa.' }, drawing: home },
    {
      sentence: { text: 'Na school ga je naar de opvang.' },
      detail: { text: 'Op maandag, dinsdag en donderdag.' },
      drawing: club,
    },
    {
      sentence: { text: 'Op woensdag ben je bij oma en opa.' },
      detail: { text: 'De hele middag.' },
      drawing: grandparents,
    },
    { sentence: { text: 'Op vrijdag ga je zwemmen.' }, detail: { text: 'Samen met Wim.' }, drawing: swimming },
    {
      sentence: { text: 'Om de twee weken ben je een weekend bij mama.' },
      detail: { text: 'Papa brengt je. Mama brengt je terug.' },
      drawing: weekend,
    },
    {
      sentence: { text: 'We gaan met zijn allen bowlen.' },
      detail: { text: 'Op dinsdag 29 september.' },
      drawing: { name: 'bowling', shows: 'Jij en nog twee mensen aan de bowlingbaan' },
    },
    {
      sentence: { text: 'Niemand praat over jou als jij er niet bij bent.' },
      detail: { text: 'Dat geldt voor iedereen.' },
      drawing: { name: 'talking', shows: 'Een praatwolk waar jij in staat' },
    },
  ],
  week: [
    [{ word: 'opvang', drawing: club }],
    [{ word: 'opvang', drawing: club }],
    [{ word: 'oma en opa', drawing: grandparents }],
    [{ word: 'opvang', drawing: club }],
    [{ word: 'zwemmen', drawing: swimming }],
    [
      { word: 'bij mama', drawing: weekend },
      { word: 'of bij papa', drawing: home },
    ],
    [
      { word: 'bij mama', drawing: weekend },
      { word: 'of bij papa', drawing: home },
    ],
  ],
  weekNote: { text: 'Bij mama: 20 juni, 4 juli, 18 juli, 1 augustus, en zo verder.' },
  callers: [
    { when: { text: '… ik me niet fijn voel?' }, name: 'Tante Edith', phone: '0470 00 00 21' },
    { when: { text: '… ik mama mis?' }, name: 'Mama', phone: '0470 00 00 22' },
    { when: { text: '… ik iets wil vertellen?' }, name: 'Wim', phone: '0470 00 00 23' },
    { when: { text: '… het anders loopt dan in dit plan?' }, name: 'Oom Herman', phone: '0470 00 00 24' },
  ],
  tell: 'tante Edith',
}
