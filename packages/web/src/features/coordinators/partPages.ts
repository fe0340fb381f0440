import { lazy } from 'react'

/** The pages below a coordinator's record, by name. `npm run size` weighs each by itself. */
export const partPages = {
  record: lazy(async () => ({ default: (await import('./record/RecordPage.tsx')).RecordPage })),
  training: lazy(async () => ({ default: (await import('./training/TrainingPage.tsx')).TrainingPage })),
  fidelity: lazy(async () => ({ default: (await import('./fidelity/RegionFidelityPage.tsx')).RegionFidelityPage })),
  forecast: lazy(async () => ({ default: (await import('./forecast/ForecastPage.tsx')).ForecastPage })),
  costs: lazy(async () => ({ default: (await import('./costs/RegionCostsPage.tsx')).RegionCostsPage })),
  ownCosts: lazy(async () => ({ default: (await import('./costs/OwnCostsPage.tsx')).OwnCostsPage })),
} as const
