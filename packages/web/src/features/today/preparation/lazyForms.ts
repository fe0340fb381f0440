import { lazy } from 'react'

/** One chunk for all forms of a preparation. */
export const loadForms = () => import('./forms.ts')

export const ChildForm = lazy(async () => ({ default: (await loadForms()).ChildForm }))
export const ChildrenForm = lazy(async () => ({ default: (await loadForms()).ChildrenForm }))
export const ChoicesForm = lazy(async () => ({ default: (await loadForms()).ChoicesForm }))
export const DayForm = lazy(async () => ({ default: (await loadForms()).DayForm }))
export const UnscheduleForm = lazy(async () => ({ default: (await loadForms()).UnscheduleForm }))
export const InformantForm = lazy(async () => ({ default: (await loadForms()).InformantForm }))
export const MandateForm = lazy(async () => ({ default: (await loadForms()).MandateForm }))
export const PartyForm = lazy(async () => ({ default: (await loadForms()).PartyForm }))
export const PracticalForm = lazy(async () => ({ default: (await loadForms()).PracticalForm }))
export const QuestionForm = lazy(async () => ({ default: (await loadForms()).QuestionForm }))
export const SafetyForm = lazy(async () => ({ default: (await loadForms()).SafetyForm }))
export const SettingForm = lazy(async () => ({ default: (await loadForms()).SettingForm }))
export const WithoutMeetingForm = lazy(async () => ({ default: (await loadForms()).WithoutMeetingForm }))
