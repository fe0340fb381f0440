import { describe, expect, it } from 'vitest'
import { events, submittedAfter } from '../../test-data/referrals.ts'
import { starterForms } from '../forms/index.ts'
import { searchedNames } from './names.ts'
import { searchKeysOf, soughtIn } from './sought.ts'

const keysOf = (...names: readonly string[]) => searchKeysOf('LIN-2026-014789', names)
/** Whether the text finds the dossier, and how. */
function finds(text: string, ...names: readonly string[]): 'exact' | 'sound' | false {
  const sought = soughtIn(text)
  const same = keysOf(...names).filter(({ place }) => place.join() === sought?.place.join())
  if (sought === undefined || same.length === 0) return false
  if (sought.kind === 'number') return 'exact'
  return same.some(key => key.kind === 'name' && key.exact === sought.exact) ? 'exact' : 'sound'
}

describe('a dossier is found by its number', () => {
  it.each([
    'LIN-2026-014789',
    ' lin 2026 014789 ',
    'LIN2026014789',
    '014789',
    '2026-014789',
    'LIN\u20112026\u2011014789',
    'lin/2026/014789',
    'LIN_2026_014789',
    'nr. LIN-2026-014789',
    '#014789',
    'dossier 014789',
    '014 789',
    'LIN-2026-014789.',
    '\u200eLIN-2026-014789',
    '\u0660\u0661\u0664\u0667\u0668\u0669',
  ])('%s', text => {
    expect(finds(text)).toBe('exact')
  })
  it.each(['LIN-2026-014780', '14789', 'KOM-2026-014789'])('not by %s', text => {
    expect(finds(text)).toBe(false)
  })
})

describe('a dossier is found by a name in it', () => {
  const names = [
    'Johan Vermeulen',
    'Anna Maria van den Berg',
    'Sofie Vandevelde',
    'Wim De Vos',
    'Lies Dewit',
    'Jean-Pierre Dupont',
    'Dejan Maes',
  ]
  it.each([
    ['vermeulen', 'exact'],
    ['Vermeulen, Johan', 'exact'],
    ['JOHAN', 'exact'],
    ['Anna Berg', 'exact'],
    ['Anna Maria van den Berg', 'exact'],
    ['van de Velde', 'exact'],
    ['Johan Fermuelen', 'sound'],
    ['Devos', 'exact'],
    ['Vos', 'exact'],
    ['De Wit', 'exact'],
    ['Jeanpierre', 'exact'],
    ['jean pierre', 'exact'],
    ['Vermeulen, J.', 'exact'],
    ['Johan V', 'exact'],
    ['gezin Vermeulen', 'exact'],
    ['famille Dupont', 'exact'],
    ['Johan Vermeulen (8)', 'exact'],
    ['Johan Vermeulen 14-09-2017', 'exact'],
    ['v.d. Berg', 'exact'],
    ['Jan', false],
    ['Johan Berg', false],
    ['Verm', false],
  ] as const)('%s: %s', (text, how) => {
    expect(finds(text, ...names)).toBe(how)
  })

  it('by nothing when nothing is asked', () => {
    expect(['', ' - ', '!'].map(soughtIn)).toEqual([undefined, undefined, undefined])
  })
})

describe('the names by which a dossier is found', () => {
  const form = starterForms('youth-care').professional
  const answers = {
    mainPerson: { name: 'Johan Vermeulen', birthDate: '2017-09-14' },
    people: [{ name: 'Oom Herman' }],
    professionals: [{ name: 'Karin De Smet' }],
  }
  it('are those of whom it is about and of the people around them, not of professionals and the referrer', () => {
    const keys = form.sections.flatMap(({ questions }) =>
      questions.map(({ key, meaning, type }) => ({ key, meaning, type })),
    )
    const keyOf = (meaning: string) => keys.find(one => one.meaning === meaning)?.key ?? ''
    const given = {
      [keyOf('main-person')]: answers.mainPerson,
      [keyOf('people')]: answers.people,
      [keyOf('professionals')]: answers.professionals,
    }
    const referral = submittedAfter(events.submitted({ answers: given }))
    const names = searchedNames(referral, form)
    expect(names).toContain('Johan Vermeulen')
    expect(names).toContain('Oom Herman')
    expect(names).not.toContain('Karin De Smet')
    expect(names).not.toContain('Sara Maes')
  })

  it('are those that were recorded last: a corrected name replaces the first', () => {
    const key = form.sections
      .flatMap(({ questions }) => questions)
      .find(({ meaning }) => meaning === 'main-person')?.key
    const first = events.submitted({ answers: { [key ?? '']: { name: 'Johan Vermeulen' } } })
    const corrected = events.aroundSet({ kind: 'main-persons', persons: [{ name: 'Johann Vermeulen' }] })
    expect(searchedNames(submittedAfter(first, corrected), form)).toEqual(['Johann Vermeulen'])
  })
})
