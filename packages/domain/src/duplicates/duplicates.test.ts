import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Likeness, likenessOf, tellingLikenesses } from './likeness.ts'
import { personsAbout } from './persons.ts'
import { type ComparedPerson, tracesOf } from './traces.ts'

/** What is found of the second person when the first is known, as the index finds it: by traces at the same place. */
function found(one: ComparedPerson, other: ComparedPerson): readonly Likeness[] {
  const likenesses = tracesOf(one).flatMap(trace =>
    tracesOf(other).flatMap(known => {
      const isSamePlace = trace.kind === known.kind && trace.place.join() === known.place.join()
      return isSamePlace ? (likenessOf(trace, known) ?? []) : []
    }),
  )
  return tellingLikenesses(likenesses)
}

const johan = { name: 'Johan Vermeulen', birthDate: '2017-09-14' }
const called = (name: string, birthDate: string | undefined = johan.birthDate) => ({ name, birthDate })

describe('the same person, referred twice', () => {
  it.each([
    ['with the words swapped', 'Vermeulen Johan'],
    ['in capitals, with accents', 'VERMÉULEN, JOHAN'],
  ])('%s has the same name', (_how, name) => {
    expect(found(johan, called(name))).toEqual(['same-name'])
  })

  it.each([
    ['one letter missing', 'Johan Vermeuln'],
    ['one letter more', 'Johann Vermeulen'],
    ['one letter changed', 'Johan Vermeulem'],
    ['the first letter changed, so that the words change places', 'Johan Bermeulen'],
    ['two letters that changed places', 'Johan Vermuelen'],
  ])('with %s differs by one letter', (_how, name) => {
    expect(found(johan, called(name))).toEqual(['one-letter'])
  })

  it.each([
    ['Jan van de Velde', 'Jan Vandevelde'],
    ['Jan van de Velde', 'Jan Velde'],
    ['Jan Van de Velde', 'VAN DE VELDE, Jan'],
    ['Leen De Witte', 'Leen Dewitte'],
    ['Zoë D’Hondt', 'Zoe Dhondt'],
  ])('%s is %s', (one, other) => {
    expect(found(called(one), called(other))).toEqual(['same-name'])
  })

  it.each([
    ['Jan van der Velde', 'Jan van dr Velde'],
    ['Jan Vandevelde', 'Jan Vandevele'],
    ['Jan van de Velde', 'Jan Vandevlde'],
  ])('%s and %s differ by one letter', (one, other) => {
    expect(found(called(one), called(other))).toEqual(['one-letter'])
  })

  it('sounds the same and was born in the same year, when the day is another', () => {
    expect(found(called('Joke Janssens', '2010-03-09'), called('Joke Jansen', '2010-09-03'))).toEqual(['sound'])
  })

  it('has the same phone number, however it is written', () => {
    const one = { name: 'Johan Vermeulen', phone: '0470 12 34 56' }
    expect(found(one, { name: 'Wim Peeters', phone: '+32 470/12.34.56' })).toEqual(['phone'])
  })

  it('has the same name when of one of the two no birth date is known', () => {
    expect(found(johan, { name: 'Vermeulen Johan' })).toEqual(['name-only'])
  })
})

describe('other persons', () => {
  it.each([
    ['a twin', 'Lotte Vermeulen', '2017-09-14'],
    ['a namesake of another year', 'Johan Vermeulen', '2011-09-14'],
    ['two letters that differ', 'Johen Vermeuken', '2017-09-14'],
  ])('%s is not found', (_who, name, birthDate) => {
    expect(found(johan, { name, birthDate })).toEqual([])
  })

  it('without a letter in the name leave no trace', () => {
    expect(tracesOf({ name: ' — ', birthDate: '2017-09-14' })).toEqual([])
  })
})

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéë')
const word = fc.array(letter, { minLength: 2, maxLength: 9 }).map(letters => letters.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 4 })

describe('whatever the name', () => {
  it('it is found with its words in any order, in capitals', () => {
    fc.assert(
      fc.property(
        name.chain(words => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length }))),
        ([words, shuffled]) => {
          expect(found(called(words.join(' ')), called(shuffled.join('  ').toUpperCase()))).toEqual(['same-name'])
        },
      ),
    )
  })

  it('it is found with one letter missing, added, changed, or changed places with the next', () => {
    fc.assert(
      fc.property(name, letter, fc.nat(), fc.nat(), fc.nat(3), (words, other, inWord, atLetter, how) => {
        const index = inWord % words.length
        const letters = [...(words[index] ?? '')]
        const at = atLetter % letters.length
        const [own = '', next = ''] = [letters[at], letters[at + 1]]
        const slip = [[], [own, other], [other], [next, own]][how] ?? []
        const typed = letters.toSpliced(at, how === 3 ? 2 : 1, ...slip).join('')
        const second = words.with(index, typed).join(' ')
        expect(['same-name', 'one-letter']).toContain(found(called(words.join(' ')), called(second))[0])
      }),
      { numRuns: 500 },
    )
  })

  it('nobody of another birth year is found by the name', () => {
    fc.assert(
      fc.property(name, words => {
        expect(found(called(words.join(' ')), called(words.join(' '), '2001-01-01'))).toEqual([])
      }),
    )
  })

  it('what is found does not depend on who was referred first', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [first, second] = [called(one.join(' ')), called(other.join(' '))]
        expect(found(first, second)).toEqual(found(second, first))
      }),
    )
  })
})

describe('the persons whom a conference is about', () => {
  const [anna, bo, chris] = [{ name: 'Anna' }, { name: 'Bo' }, { name: 'Chris' }]
  const harm = {}
  it('are the main persons; those of both sides and of none yet; the pupil; nobody of a neighbourhood', () => {
    expect(personsAbout({ kind: 'main-persons', persons: [anna, bo] })).toEqual([anna, bo])
    const sides = {
      didHarm: { persons: [anna], network: [{ name: 'Oom' }], harm },
      harmed: { persons: [bo], network: [], harm },
    }
    expect(personsAbout({ kind: 'two-sides', sides, unplaced: [chris] })).toEqual([anna, bo, chris])
    expect(personsAbout({ kind: 'pupil', pupil: anna, teacher: bo })).toEqual([anna])
    expect(personsAbout({ kind: 'pupil', teacher: bo })).toEqual([])
    expect(personsAbout({ kind: 'groups', groups: [{ name: 'Straat', spokesperson: anna }] })).toEqual([])
  })
})
