import { FieldGroup } from '../../kit/index.ts'
import type { QuestionProps } from './props.ts'
import { wordingOf } from './wording.tsx'
import { YesNo } from './YesNo.tsx'

export function YesNoQuestion({ question, value, onChange, fieldErrors }: QuestionProps<'yes-no'>) {
  const wording = wordingOf(question, fieldErrors)
  return (
    <FieldGroup {...wording}>
      <YesNo id={wording.id} value={value} onChange={onChange} />
    </FieldGroup>
  )
}
