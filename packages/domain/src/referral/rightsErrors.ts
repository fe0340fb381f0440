/** Why something about the rights of a person is refused. Their sentences: functions/api/referrals/rightsProblems.ts. */
export const rightsErrorCodes = [
  'rights-person-unknown',
  'rights-age-unknown',
  'rights-through-representatives',
  'rights-of-young-person',
  'rights-of-adult',
  'rights-asker-missing',
  'rights-day-in-future',
  'rights-request-unknown',
  'rights-request-known',
  'rights-request-answered',
  'rights-asked-before',
  'rights-extended-before',
  'rights-ground-missing',
  'rights-identity-unchecked',
  'too-many-rights-requests',
  'correction-empty',
] as const
export type RightsErrorCode = (typeof rightsErrorCodes)[number]
