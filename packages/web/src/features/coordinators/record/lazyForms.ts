import { lazy } from 'react'

/** One chunk for all forms of a record: they are small, and share their fields. */
export const loadForms = () => import('./forms.ts')

export const AffiliationForm = lazy(async () => ({ default: (await loadForms()).AffiliationForm }))
export const EndAffiliationForm = lazy(async () => ({ default: (await loadForms()).EndAffiliationForm }))
export const AvailabilityForm = lazy(async () => ({ default: (await loadForms()).AvailabilityForm }))
export const DetailsForm = lazy(async () => ({ default: (await loadForms()).DetailsForm }))
export const PapersForm = lazy(async () => ({ default: (await loadForms()).PapersForm }))
export const EndForm = lazy(async () => ({ default: (await loadForms()).EndForm }))
export const MoveForm = lazy(async () => ({ default: (await loadForms()).MoveForm }))
export const CertificateForm = lazy(async () => ({ default: (await loadForms()).CertificateForm }))
export const EarlierDayForm = lazy(async () => ({ default: (await loadForms()).EarlierDayForm }))
export const EnrolForm = lazy(async () => ({ default: (await loadForms()).EnrolForm }))
export const WishesForm = lazy(async () => ({ default: (await loadForms()).WishesForm }))
