/** All forms of a plan, fetched at once: they share their fields. */
export { RefuseForm } from './decision/RefuseForm.tsx'
export { DetailsForm } from './details/DetailsForm.tsx'
export { AgreementForm } from './form/AgreementForm.tsx'
