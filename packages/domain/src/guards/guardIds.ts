/**
 * The numbers of the method's guards (G1–G19). Each is enforced where it applies (referral/decide, people/can,
 * variants/steps); this folder only has their texts. No tenant can change a guard.
 */
export const guardIds = [
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G6',
  'G7',
  'G8',
  'G9',
  'G10',
  'G11',
  'G12',
  'G13',
  'G14',
  'G15',
  'G16',
  'G17',
  'G18',
  'G19',
] as const
export type GuardId = (typeof guardIds)[number]
