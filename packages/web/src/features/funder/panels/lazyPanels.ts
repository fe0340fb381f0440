import { lazy } from 'react'

/** Each part of a report comes when it is drawn. */
export const MoneyPanel = lazy(async () => ({ default: (await import('./MoneyPanel.tsx')).MoneyPanel }))
export const PathPanel = lazy(async () => ({ default: (await import('./PathPanel.tsx')).PathPanel }))
export const TrendPanel = lazy(async () => ({ default: (await import('./TrendPanel.tsx')).TrendPanel }))
export const TimePanel = lazy(async () => ({ default: (await import('./TimePanel.tsx')).TimePanel }))
export const PeoplePanel = lazy(async () => ({ default: (await import('./PeoplePanel.tsx')).PeoplePanel }))
export const DeedsPanel = lazy(async () => ({ default: (await import('./DeedsPanel.tsx')).DeedsPanel }))
export const SatisfactionPanel = lazy(async () => ({
  default: (await import('./SatisfactionPanel.tsx')).SatisfactionPanel,
}))
export const LaterPanel = lazy(async () => ({ default: (await import('./LaterPanel.tsx')).LaterPanel }))
export const TablesPanel = lazy(async () => ({ default: (await import('./TablesPanel.tsx')).TablesPanel }))
export const RestPanel = lazy(async () => ({ default: (await import('./RestPanel.tsx')).RestPanel }))
export const AboutPanel = lazy(async () => ({ default: (await import('./AboutPanel.tsx')).AboutPanel }))
