import { StoredParticipants } from '@kring/domain'
import { anyParticipants } from '@kring/domain/test-data/participants'
import { ParticipantsShape } from '@kring/functions/api/contract/participants'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'

it('participants are the same after a stay in the table, and after the API', () => {
  fc.assert(
    fc.property(anyParticipants, participants => {
      const json: unknown = JSON.parse(JSON.stringify(participants))
      expect(StoredParticipants.parse(json)).toEqual(participants)
      expect(ParticipantsShape.parse(json)).toEqual(participants)
    }),
  )
})
