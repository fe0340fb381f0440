import { lazy } from 'react'

const load = () => import('./CheckPage.tsx')

/** Follows the first page of a form at once: who begins has nothing to check, who lost the signal finds it there. */
const coming = load()
coming.catch(() => undefined)

export const CheckPage = lazy(async () => ({ default: (await coming.catch(load)).CheckPage }))
