import { lazy } from 'react'

const load = () => import('./CheckPage.tsx')

/** Preloaded after the form's first page, so that it is available when the connection drops. */
const coming = load()
coming.catch(() => undefined)

export const CheckPage = lazy(async () => ({ default: (await coming.catch(load)).CheckPage }))
