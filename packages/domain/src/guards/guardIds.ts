/**
 * The numbers of the guards of the method (G1–G19). What each one forbids is decided where it happens
 * (referral/decide, people/can, variants/steps); this folder only holds what they say. No tenant can change a guard.
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
