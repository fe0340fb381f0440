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
    ['Wim De Vos', 'Wim Devos'],
    ['Mohamed Ben Ali', 'Mohamed Benali'],
    ['Jan van den Berg', 'Jan v.d. Berg'],
    ['Jan van den Berg', 'Jan v/d Berg'],
    ['Jan van den Berg', 'Jan vd Berg'],
    ['Anne-Marie De Smet', 'Annemarie Desmet'],
    ['Anne-Marie De Smet', 'Anne Marie De Smet'],
    ['Ver\u00admeulen Johan', 'Johan\u200b Vermeulen'],
    ['Łukasz Gołąb', 'Lukasz Golab'],
    ['Şükran Yıldız', 'SUKRAN YILDIZ'],
    ['Søren Ågård', 'Soren Agard'],
    ['Anna Weiß', 'Anna Weiss'],
  ])('%s is %s', (one, other) => {
    expect(found(called(one), called(other))).toEqual(['same-name'])
  })

  it.each([
    ['Jan van der Velde', 'Jan van dr Velde'],
    ['Jan Vandevelde', 'Jan Vandevele'],
    ['Jan van de Velde', 'Jan Vandevlde'],
    ['Wim De Vos', 'Wim Devs'],
    ['Jean-Pierre Dupont', 'Jeanpierre Dupond'],
    // A space that is there or not.
    ['Anne Marie De Smet', 'Annemarie De Smet'],
    ['Jan Vermeulen', 'JanVermeulen'],
  ])('%s and %s differ by one letter', (one, other) => {
    expect(found(called(one), called(other))).toEqual(['one-letter'])
  })

  it('sounds the same and was born in the same year, when the day is another', () => {
    expect(found(called('Joke Janssens', '2010-03-09'), called('Joke Jansen', '2010-09-03'))).toEqual(['sound'])
  })

  it.each([
    ['0470 12 34 56', '+32 470/12.34.56'],
    ['0470 12 34 56', '(+32) 470 12 34 56'],
    ['0470 12 34 56', '32470123456'],
    ['016 23 45 67', '+32 16 23 45 67'],
    ['016 23 45 67', '+32 (0)16 23 45 67'],
    ['02 123 45 67', '0032 2 123 45 67'],
    ['016 23 45 67', '016 23 45 67 x12'],
    ['06-12345678', '0031 (0)6 12345678'],
    ['020 1234567', '+31 20 123 4567'],
  ])('has the same phone number, written %s and %s', (one, other) => {
    expect(found({ name: 'Johan Vermeulen', phone: one }, { name: 'Wim Peeters', phone: other })).toEqual(['phone'])
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
    ['a brother or sister', 'Joke Vermeulen', '2017-09-14'],
    ['somebody with the same first name', 'Johan Peeters', '2017-09-14'],
  ])('%s is not found', (_who, name, birthDate) => {
    expect(found(johan, { name, birthDate })).toEqual([])
  })

  it('with a land line of another area have no phone number in common', () => {
    const other = { name: 'Wim Peeters', phone: '011 23 45 67' }
    expect(found({ name: 'Johan Vermeulen', phone: '+32 16 23 45 67' }, other)).toEqual([])
  })

  it('of another name with the letters of a particle are not found', () => {
    expect(found(called('Dejan Peeters'), called('Jan Peeters'))).toEqual([])
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
