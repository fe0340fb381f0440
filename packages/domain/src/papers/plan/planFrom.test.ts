import { describe, expect, it } from 'vitest'
import { after, initiative, planPresented, toOma, written } from '../../../test-data/presentedPlans.ts'
import { planSeenByCoordinator, planSeenByReferrer } from '../../trajectory/rules/planSeen.ts'
import type { TrajectoryRecord } from '../../trajectory/state/trajectory.ts'
import { childsPlanFrom } from '../child/childsPlanFrom.ts'
import { childsPlanPaper } from '../child/childsPlanPaper.ts'
import { paperFaults } from '../faults.ts'
import { textOf } from '../textOf.ts'
import { type PaperPlace, planFrom } from './planFrom.ts'
import { planPaper } from './planPaper.ts'

const place: PaperPlace = { language: 'nl', conference: 'Conferentie', country: 'NL', timeZone: 'Europe/Brussels' }
const draft = after(
  planPresented(),
  written(toOma),
  written({
    ...toOma,
    id: 'smoking',
    what: 'rookt buiten als Johan er is',
    who: { kind: 'some', people: ['edith'], services: [] },
  }),
  written({ ...toOma, id: 'bowling', what: 'gaat bowlen', who: { kind: 'everyone' } }),
  initiative,
)
const accepted = after(draft, { name: 'accept-plan' })
const seenOf = (record: TrajectoryRecord) => {
  const seen = planSeenByCoordinator(record)
  if (seen === undefined) throw new Error('no plan')
  return seen
}
const whole = (record: TrajectoryRecord, more: Partial<PaperPlace> = {}) =>
  planPaper(planFrom(seenOf(record), { ...place, ...more }))
const line = 'familiegroepsplan'

describe('a plan on paper', () => {
  it('says on every page that it is a draft, until it is accepted', () => {
    expect(whole(draft).footer).toMatch(/^Concept, nog niet aanvaard · /)
    expect(textOf(whole(draft))).toContain('Dit is een concept.')
    expect(textOf(whole(draft))).not.toContain(line)
    expect(whole(accepted).footer).not.toContain('Concept')
  })

  it('is a family group plan of the Dutch law in the Netherlands, and not under an ordered measure', () => {
    const ordered = {
      ...accepted,
      preparation: {
        ...accepted.preparation,
        mandate: { legalContext: 'ordered', name: 'Els Claes', decidesBy: '2026-12-31' },
      },
    } as const
    expect(textOf(whole(accepted))).toContain(line)
    expect(textOf(whole(accepted, { country: 'BE' }))).not.toContain(line)
    expect(textOf(whole(ordered))).not.toContain(line)
  })

  it('of whom some agreements were released to has those with their numbers, and nothing of the others (G19)', () => {
    const given = after(accepted, {
      name: 'release-plan',
      recipient: { kind: 'referrer' },
      scope: { kind: 'some', agreements: ['bowling'] },
      by: ['edith'],
      on: '2026-06-13',
    })
    const seen = planSeenByReferrer(given)
    const paper = seen && planPaper(planFrom(seen, place))
    const text = paper === undefined ? '' : textOf(paper)
    expect(text).toContain('bowlen')
    expect(text).toContain('van de 3 afspraken')
    for (const hidden of ['rookt', 'naar oma', 'De vraag', 'roept']) expect(text).not.toContain(hidden)
    expect(paper?.blocks).toContainEqual(expect.objectContaining({ kind: 'list', first: 3 }))
  })

  it('of eighty agreements can be drawn, with each of them', () => {
    const eighty = Array.from({ length: 80 }, (_, at) => ({ ...toOma, id: `a${at}`, what: `doet ding ${at + 1}` }))
    const { plan } = accepted
    const many = { ...accepted, plan: { ...plan, plan: { ...plan.plan, agreements: eighty } } }
    expect(paperFaults(whole(many))).toEqual([])
    expect(textOf(whole(many))).toContain('doet ding 80')
  })
})

describe('the version of a child', () => {
  const paper = (id: string) => childsPlanPaper(childsPlanFrom(seenOf(accepted), { id, name: 'Johan' }, place))

  it('has what the child carries and what everyone does, and not what grown-ups agreed about it', () => {
    const text = textOf(paper('johan'))
    expect(text).toContain('bowlen')
    expect(text).not.toContain('rookt')
  })

  it('can be drawn when nothing names the child', () => {
    expect(paperFaults(paper('somebody-else'))).toEqual([])
  })
})
