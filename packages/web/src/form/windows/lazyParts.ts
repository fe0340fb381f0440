import { lazy } from 'react'

const parts = () => import('./parts.ts')

export const DraftConflict = lazy(async () => ({ default: (await parts()).DraftConflict }))
export const DraftGone = lazy(async () => ({ default: (await parts()).DraftGone }))
export const OtherWindow = lazy(async () => ({ default: (await parts()).OtherWindow }))
export const SentPage = lazy(async () => ({ default: (await parts()).SentPage }))
export const SentElsewhere = lazy(async () => ({ default: (await parts()).SentElsewhere }))
