import type { Sector } from '@kring/domain'
import { housingStories } from './housing.ts'
import { probationStories } from './probation.ts'
import { schoolStories } from './school.ts'
import type { Story } from './story.ts'
import { youthCareStories } from './youth-care.ts'

export type { Story } from './story.ts'

export const storiesOf: Readonly<Record<Sector, readonly [Story, ...Story[]]>> = {
  'youth-care': youthCareStories,
  school: schoolStories,
  probation: probationStories,
  housing: housingStories,
  other: youthCareStories,
}
