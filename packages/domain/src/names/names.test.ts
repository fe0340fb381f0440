import { describe, expect, it } from 'vitest'
import { soundOf } from './sound.ts'
import { tellingWordsOf, waysOfWriting } from './words.ts'

describe('the words of a name', () => {
  it.each([
    ['Zoë van den Berg', ['zoe', 'berg']],
    ['D’Hondt, Éloïse', ['dhondt', 'eloise']],
    ["D'Hondt", ['dhondt']],
    ['EL AMRANI Fatima-Zahra', ['amrani', 'fatima', 'zahra']],
    ['Van den', ['van', 'den']],
    ['Opa en oma Vermeulen', ['vermeulen']],
    ['Mama', ['mama']],
    ['Mijn dochter Kim', ['kim']],
    ['李 小龙', ['李', '小龙']],
    [' — ', []],
  ])('%s', (name, words) => {
    expect(tellingWordsOf(name)).toEqual(words)
  })

  it('are the same way of writing in whatever order, and with the particle apart or in one', () => {
    const last = (name: string) => waysOfWriting(name).at(-1)
    expect(last('Jan van de Velde')).toEqual(last('VANDEVELDE Jan'))
    expect(last('Jan De Witte')).toEqual(last('Dewitte Jan'))
  })
})

describe('how a word sounds', () => {
  it.each([
    ['janssens', 'jansen'],
    ['peeters', 'pieters'],
    ['vermeulen', 'vermuelen'],
    ['claes', 'klaes'],
    ['mathieu', 'matieu'],
    ['schepens', 'sepens'],
    ['wouters', 'vouters'],
    ['dijkstra', 'dykstra'],
  ])('%s as %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other))
  })

  it.each([
    ['johan', 'jan'],
    ['maes', 'mees'],
    ['an', 'ann-e'],
    ['peeters', 'pauwels'],
  ])('%s not as %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })

  it('is itself in another script', () => {
    expect(soundOf('小龙')).toBe('小龙')
  })
})
