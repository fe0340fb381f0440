import { expect, it } from 'vitest'
import { johansEvaluationDue } from '../../test-data/evaluations.ts'
import type { TrajectoryRecord } from '../trajectory/state/trajectory.ts'
import { factsOfTrajectory } from './factsOfTrajectory.ts'

const conferenceOf = (record: TrajectoryRecord) =>
  factsOfTrajectory(record, { submittedAt: '2026-04-01T09:00:00.000Z' }, 'Europe/Brussels').find(
    ({ kind }) => kind === 'conference',
  )

it('a conference counts the people who were noted as there', () => {
  expect(conferenceOf(johansEvaluationDue())).toMatchObject({ circle: 5, professionals: 1, children: 1 })
})

it('a conference of which nobody was noted as there has no number of people: nobody meets with nobody', () => {
  const record = johansEvaluationDue()
  const { current } = record.conference
  const unnoted = {
    ...record,
    conference: { ...record.conference, current: current && { ...current, attendance: [] } },
  }
  expect(conferenceOf(unnoted)).toMatchObject({ circle: undefined, professionals: undefined, children: undefined })
})
