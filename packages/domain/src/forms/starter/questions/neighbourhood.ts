import { option, type QuestionDraft, t, when } from '../texts.ts'

const neighbourhood = when('variant', 'neighbourhood')

export const place: QuestionDraft = {
  type: 'text',
  key: 'place',
  label: t('Over welke plek gaat het?', 'De quel endroit s’agit-il ?', 'Which place is it about?'),
  help: t(
    'Een straat, een gebouw, een plein of een organisatie. Een huisnummer is niet nodig.',
    'Une rue, un immeuble, une place ou une organisation. Un numéro n’est pas nécessaire.',
    'A street, a building, a square or an organisation. A house number is not needed.',
  ),
  required: true,
  meaning: 'place',
  visibleIf: neighbourhood,
}

export const groups: QuestionDraft = {
  type: 'person-list',
  key: 'groups',
  label: t(
    'Welke groepen zijn er, en wie spreekt voor elke groep?',
    'Quels groupes y a-t-il, et qui parle pour chaque groupe ?',
    'Which groups are there, and who speaks for each?',
  ),
  help: t(
    'Vul bij ‘Naam’ de woordvoerder in en bij ‘Organisatie’ de groep, bijvoorbeeld: bewoners van de tweede verdieping. Is er nog geen woordvoerder? Zet de groep dan in het veld hieronder.',
    'À « Nom », indiquez le porte-parole et à « Organisation » le groupe, par exemple : les habitants du deuxième étage. Pas encore de porte-parole ? Notez alors le groupe dans le champ ci-dessous.',
    'At ‘Name’ fill in the spokesperson and at ‘Organisation’ the group, for example: residents of the second floor. No spokesperson yet? Then write the group in the field below.',
  ),
  required: false,
  marks: ['personal'],
  meaning: 'groups',
  visibleIf: neighbourhood,
  fields: ['organisation', 'phone', 'email', 'language', 'interpreter', 'note'],
  requiredFields: ['organisation'],
  itemName: t('groep', 'groupe', 'group'),
  max: 20,
}

export const openGroups: QuestionDraft = {
  type: 'long-text',
  key: 'openGroups',
  label: t(
    'Welke groepen hebben nog geen woordvoerder?',
    'Quels groupes n’ont pas encore de porte-parole ?',
    'Which groups have no spokesperson yet?',
  ),
  help: t(
    'Zet elke groep op een eigen regel. De woordvoerder kiezen ze later zelf.',
    'Mettez chaque groupe sur une ligne. Ils choisiront plus tard leur porte-parole.',
    'Put each group on a line of its own. They will choose their spokesperson later.',
  ),
  required: false,
  meaning: 'open-groups',
  visibleIf: neighbourhood,
  maxLength: 1000,
}

export const nuisance: QuestionDraft = {
  type: 'multiple-choice',
  key: 'nuisance',
  label: t('Waar hebben mensen last van?', 'De quoi les gens se plaignent-ils ?', 'What is bothering people?'),
  required: false,
  visibleIf: neighbourhood,
  options: [
    option('noise', 'Lawaai', 'Bruit', 'Noise'),
    option('rubbish', 'Afval en vuil', 'Déchets et saleté', 'Rubbish and dirt'),
    option('children-playing', 'Spelende kinderen', 'Enfants qui jouent', 'Children playing'),
    option('young-people', 'Jongeren die rondhangen', 'Jeunes qui traînent', 'Young people hanging around'),
    option('animals', 'Dieren', 'Animaux', 'Animals'),
    option('parking', 'Parkeren en verkeer', 'Stationnement et circulation', 'Parking and traffic'),
    option(
      'shared-space',
      'De gang, de lift of de tuin',
      'Le couloir, l’ascenseur ou le jardin',
      'The hallway, the lift or the garden',
    ),
    option('insults', 'Schelden en dreigen', 'Insultes et menaces', 'Insults and threats'),
    option(
      'discrimination',
      'Uitsluiten of discriminatie',
      'Exclusion ou discrimination',
      'Exclusion or discrimination',
    ),
    option('drugs', 'Drugs of alcohol', 'Drogue ou alcool', 'Drugs or alcohol'),
    option('other', 'Iets anders', 'Autre chose', 'Something else'),
  ],
}

export const since: QuestionDraft = {
  type: 'text',
  key: 'since',
  label: t('Hoe lang speelt dit al?', 'Depuis combien de temps cela dure-t-il ?', 'How long has this been going on?'),
  required: false,
  visibleIf: neighbourhood,
  maxLength: 120,
}

export const eviction: QuestionDraft = {
  type: 'choice',
  key: 'eviction',
  label: t(
    'Dreigt iemand zijn huis te verliezen?',
    'Quelqu’un risque-t-il de perdre son logement ?',
    'Is anyone at risk of losing their home?',
  ),
  required: true,
  marks: ['special'],
  meaning: 'urgency',
  options: [
    option('no', 'Nee', 'Non', 'No'),
    option('warned', 'Er is een waarschuwing gegeven', 'Un avertissement a été donné', 'A warning has been given'),
    option('in-court', 'De zaak ligt bij de rechter', 'L’affaire est devant le juge', 'It is before the court'),
    option(
      'dated',
      'Er is een datum voor de uithuiszetting',
      'Une date d’expulsion est fixée',
      'A date has been set for eviction',
    ),
  ],
}

export const evictionDate: QuestionDraft = {
  type: 'date',
  key: 'evictionDate',
  label: t('Wanneer is de uithuiszetting?', 'Quelle est la date d’expulsion ?', 'When is the eviction?'),
  required: true,
  meaning: 'urgency',
  visibleIf: when('eviction', 'dated'),
}

export const arrears: QuestionDraft = {
  type: 'number',
  key: 'rentArrears',
  label: t('Hoe groot is de huurachterstand?', 'À combien s’élèvent les loyers impayés ?', 'How much rent is owed?'),
  help: t('Laat leeg als er geen achterstand is.', 'Laissez vide s’il n’y en a pas.', 'Leave empty if there is none.'),
  required: false,
  marks: ['personal'],
  min: 0,
  max: 1_000_000,
  integer: false,
  unit: t('euro', 'euros', 'euros'),
  visibleIf: when('variant', 'family'),
}
