import { AcknowledgeForm } from './AcknowledgeForm.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { HearForm } from './HearForm.tsx'
import type { HandlingProps } from './handlingProps.ts'

/** The form for what is next. */
export function NextAction({ complaint, onDone }: HandlingProps) {
  switch (complaint.step) {
    case 'acknowledge':
      return <AcknowledgeForm complaint={complaint} onDone={onDone} />
    case 'hear':
      return <HearForm complaint={complaint} onDone={onDone} />
    case 'answer':
      return <AnswerForm complaint={complaint} onDone={onDone} />
    case 'close':
      return <CloseForm complaint={complaint} onDone={onDone} />
    case 'none':
      return null
    default:
      return complaint.step satisfies never
  }
}
