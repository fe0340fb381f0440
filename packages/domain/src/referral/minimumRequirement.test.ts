import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikePlan } from './minimumRequirement.ts'

/** Any letters, lone halves of surrogate pairs included. */
const anyText = fc.uint16Array({ maxLength: 200 }).map(codes => String.fromCharCode(...codes))

describe('a minimum requirement', () => {
  it.each([
    'In het huis waar Johan slaapt, gebruikt niemand drugs als hij er is.',
    'Blijven wonen bij deze man mag geen oplossing zijn.',
    'Elke vorm van geweld stopt.',
    'Iedereen die bij Johan slaapt, is nuchter.',
    'Er is altijd een volwassene bij die vader vertrouwt.',
    'De kinderen gaan naar school.',
    'Het contactverbod van de rechter blijft gelden tot 3 juli.',
    'Om 2 redenen slaapt Lotte niet bij hem.',
    'Le père ne voit pas les enfants sans un adulte de confiance.',
    'Chaque enfant est en sécurité.',
    'Tous les adultes respectent la décision du juge.',
    'Every adult in the house is sober.',
    'Johan is never alone with him.',
  ])('“%s” says what safety needs', text => {
    expect(looksLikePlan(text)).toBe(false)
  })

  it.each([
    'Johan is om de twee weken bij zijn moeder.',
    'Iedere twee weken gaat Johan in het weekend naar zijn moeder.',
    'Om de week slaapt Lotte bij oma.',
    'Johan slaapt elke nacht bij tante Edith.',
    'Vader brengt hem zaterdagmorgen om 10.00 naar moeder.',
    'Moeder belt om 19 uur.',
    'Op woensdagmiddag gaat Johan naar opa en oma.',
    'Wim en Johan gaan iedere vrijdagmiddag zwemmen.',
    'Twee keer per week komt de hulpverlener langs.',
    'Wekelijks overleg met de school.',
    'Johan dort chaque mercredi chez sa tante.',
    'Papa appelle tous les soirs.',
    'Johan voit sa mère toutes les deux semaines.',
    'L’aide vient deux fois par semaine.',
    'Le père vient le samedi.',
    'Johan stays with his mother every other weekend.',
    'He calls every day.',
    'A worker visits twice a week.',
    'Weekly meetings with the school.',
    'Dad picks him up on Fridays at 5 pm.',
  ])('“%s” is already a plan', text => {
    expect(looksLikePlan(text)).toBe(true)
  })

  it('may be any text', () => {
    fc.assert(
      fc.property(anyText, text => typeof looksLikePlan(text) === 'boolean'),
      { numRuns: 200 },
    )
  })
})
