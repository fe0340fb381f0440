import { lazy } from 'react'

/** One chunk for the forms of a plan. */
export const loadPlanForms = () => import('./forms.ts')

export const AgreementForm = lazy(async () => ({ default: (await loadPlanForms()).AgreementForm }))
export const DetailsForm = lazy(async () => ({ default: (await loadPlanForms()).DetailsForm }))
export const RefuseForm = lazy(async () => ({ default: (await loadPlanForms()).RefuseForm }))
