import type { RightsErrorCode } from '@kring/domain'

/** The problem codes of the rights of a person, with their statuses. */
export const rightsProblemStatus = {
  'rights-person-unknown': 422,
  'rights-age-unknown': 422,
  'rights-through-representatives': 409,
  'rights-of-young-person': 409,
  'rights-of-adult': 409,
  'rights-asker-missing': 422,
  'rights-day-in-future': 422,
  'rights-request-unknown': 422,
  'rights-request-known': 409,
  'rights-request-answered': 409,
  'rights-asked-before': 409,
  'rights-extended-before': 409,
  'rights-ground-missing': 422,
  'rights-identity-unchecked': 409,
  'too-many-rights-requests': 409,
  'correction-empty': 422,
} as const satisfies Record<RightsErrorCode, number>
