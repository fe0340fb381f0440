import { lazy } from 'react'

/** One chunk for the forms of a release. */
export const loadReleaseForms = () => import('./forms.ts')

export const NewRelease = lazy(async () => ({ default: (await loadReleaseForms()).NewRelease }))
export const ChangeRelease = lazy(async () => ({ default: (await loadReleaseForms()).ChangeRelease }))
export const RevokeForm = lazy(async () => ({ default: (await loadReleaseForms()).RevokeForm }))
export const SendForm = lazy(async () => ({ default: (await loadReleaseForms()).SendForm }))
