import { ChoiceQuestion } from './ChoiceQuestion.tsx'
import { ConsentQuestion } from './ConsentQuestion.tsx'
import { DateQuestion } from './DateQuestion.tsx'
import { FileQuestion } from './FileQuestion.tsx'
import { LongTextQuestion } from './LongTextQuestion.tsx'
import { MultipleChoiceQuestion } from './MultipleChoiceQuestion.tsx'
import { PersonListQuestion } from './PersonListQuestion.tsx'
import { PersonQuestion } from './PersonQuestion.tsx'
import type { QuestionProps, Uploads } from './props.ts'
import { TextQuestion } from './TextQuestion.tsx'
import { YesNoQuestion } from './YesNoQuestion.tsx'

type Props = QuestionProps & { readonly today: string; readonly uploads?: Uploads | undefined }

/** Renders a question by its type. */
export function QuestionField({ question, today, uploads, ...rest }: Props) {
  switch (question.type) {
    case 'text':
    case 'email':
    case 'phone':
    case 'number':
      return <TextQuestion question={question} {...rest} />
    case 'long-text':
      return <LongTextQuestion question={question} {...rest} />
    case 'date':
      return <DateQuestion question={question} {...rest} />
    case 'choice':
      return <ChoiceQuestion question={question} {...rest} />
    case 'multiple-choice':
      return <MultipleChoiceQuestion question={question} {...rest} />
    case 'yes-no':
      return <YesNoQuestion question={question} {...rest} />
    case 'person':
      return <PersonQuestion question={question} {...rest} />
    case 'person-list':
      return <PersonListQuestion question={question} today={today} {...rest} />
    case 'consent':
      return <ConsentQuestion question={question} {...rest} />
    case 'file':
      return <FileQuestion question={question} uploads={uploads} {...rest} />
    default:
      return question satisfies never
  }
}
