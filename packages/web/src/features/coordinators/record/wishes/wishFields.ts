import { genders } from '@kring/domain/coordinators'
import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import type { RecordBody } from '../../../../api/coordinators.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'

/** The API's limits. */
const mostSkills = 30
const longestSkill = 60

export const wishFields = ({
  skills,
  gender,
  background = '',
}: Pick<CoordinatorView, 'skills' | 'gender' | 'background'>): FieldValues => ({
  skills: skills.join('\n'),
  gender: gender ?? '',
  background,
})

/** The skills as typed: one a line, or with commas between them; one that stands there twice is kept once. */
export function skillsOf({ skills = '' }: FieldValues): string[] {
  const typed = skills
    .split(/[\n,;]/)
    .map(one => one.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
  return typed.filter((one, index) => typed.findIndex(other => other.toLowerCase() === one.toLowerCase()) === index)
}

export const areSkillsFit = (values: FieldValues): boolean => {
  const skills = skillsOf(values)
  return skills.length <= mostSkills && skills.every(({ length }) => length <= longestSkill)
}

export function wishBody(values: FieldValues): RecordBody<'set-wishes'> {
  const gender = genders.find(one => one === values.gender)
  const background = (values.background ?? '').trim()
  return { skills: skillsOf(values), ...(gender && { gender }), ...(background && { background }) }
}
