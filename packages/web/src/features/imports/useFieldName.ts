import { useTranslation } from '../../i18n/index.ts'

const grade = /^grade-(young-main-person|main-person|circle|professional)-(coordinator|conference|plan)$/
const known = [
  'reference',
  'partner',
  'variant',
  'source',
  'municipality',
  'themes',
  'age',
  'minor',
  'plan',
  'stop-reason',
  'grant',
  'submitted-on',
  'accepted-on',
  'coordinator-on',
  'contact-on',
  'conference-on',
  'plan-on',
  'evaluated-on',
  'circle',
  'professionals',
  'children',
  'known',
  'invited',
  'private-minutes',
  'agreements',
  'by-circle',
  'fully',
  'partly',
  'not',
] as const

const groups = ['young-main-person', 'main-person', 'circle', 'professional'] as const
const subjects = ['coordinator', 'conference', 'plan'] as const

/** What a field is called; one that this version does not know by its own name. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('imports')
  return field => {
    const name = known.find(one => one === field)
    if (name !== undefined) return t(`field.${name}`)
    const [, group, subject] = grade.exec(field) ?? []
    const [of, about] = [groups.find(one => one === group), subjects.find(one => one === subject)]
    return of && about ? t('grade', { group: t(`group.${of}`), subject: t(`subject.${about}`) }) : field
  }
}
