import type { Random } from './random.ts'

export type Gender = 'f' | 'm'
type Names = readonly [string, ...string[]]

const firstNames: Readonly<Record<Gender, Names>> = {
  f: [
    'Lotte',
    'Amina',
    'Fien',
    'Noor',
    'Elif',
    'Hanne',
    'Jade',
    'Marie',
    'Yasmina',
    'Sofie',
    'Lina',
    'Greta',
    'Roos',
    'Zofia',
    'Ilke',
    'Malika',
    'Tine',
    'Emma',
  ],
  m: [
    'Wout',
    'Bilal',
    'Seppe',
    'Jarne',
    'Emre',
    'Lars',
    'Kobe',
    'Milan',
    'Youssef',
    'Stijn',
    'Tomasz',
    'Rik',
    'Jef',
    'Ismail',
    'Senne',
    'Dries',
    'Luca',
    'Arne',
  ],
}
const familyNames: Names = [
  'Aerts',
  'Van den Bosch',
  'Yildiz',
  'Hermans',
  'El Idrissi',
  'Michiels',
  'Nowak',
  'Cools',
  'Verlinden',
  'Ouali',
  'Pauwels',
  'Stevens',
  'Demir',
  'Thijs',
  'Van Roy',
  'Benali',
  'Luyten',
  'Claeys',
  'Vranken',
  'Ionescu',
]
const frenchNames: Readonly<Record<Gender, Names>> = {
  f: ['Camille', 'Inès', 'Manon', 'Aïcha', 'Chloé'],
  m: ['Hugo', 'Mehdi', 'Théo', 'Nathan', 'Karim'],
}
const frenchFamilyNames: Names = ['Lambert', 'Dubois', 'Haddad', 'Renard', 'Mercier', 'Diallo']

export type Name = { readonly first: string; readonly full: string; readonly gender: Gender }

/** A made-up name. */
export function nameFor(random: Random, language: 'nl' | 'fr', gender: Gender = random.chance(0.5) ? 'f' : 'm'): Name {
  const first = random.pick(language === 'fr' ? frenchNames[gender] : firstNames[gender])
  const last = random.pick(language === 'fr' ? frenchFamilyNames : familyNames)
  return { first, full: `${first} ${last}`, gender }
}

/** A made-up phone number. */
export const phoneFor = (random: Random): string => `0470 00 ${random.whole(10, 99)} ${random.whole(10, 99)}`

/** Every first and family name that somebody in the demo data can have. */
export const everyName: readonly string[] = [firstNames, frenchNames]
  .flatMap(names => [...names.f, ...names.m])
  .concat(familyNames, frenchFamilyNames)
