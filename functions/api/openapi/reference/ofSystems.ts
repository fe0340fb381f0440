/** What a machine client of a partner may call (functions/api/rules.ts), in the order in which somebody who builds one needs it. */
export const ofSystems = [
  'get /api/t/{tenant}/forms',
  'get /api/t/{tenant}/forms/{form}',
  'get /api/t/{tenant}/forms/{form}/schema',
  'post /api/t/{tenant}/referrals',
  'get /api/t/{tenant}/referrals',
  'get /api/t/{tenant}/referrals/{id}',
] as const
