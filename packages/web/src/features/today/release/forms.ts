/** All forms of a release, fetched at once: they share their fields. */
export { ChangeRelease, NewRelease } from './ReleaseForm.tsx'
export { RevokeForm } from './RevokeForm.tsx'
export { SendForm } from './SendForm.tsx'
