import type { ReactNode } from 'react'
import type { FieldError } from '../../../kit/Field.tsx'
import type { QuestionOf, QuestionProps, Uploads } from '../props.ts'

export type FileQuestionProps = QuestionProps<'file'> & { readonly uploads: Uploads | undefined }
/** Also of a file that no form asks for, such as a receipt. */
export type FilePickerProps = Pick<FileQuestionProps, 'value' | 'onChange' | 'locale' | 'uploads'> & {
  readonly question: Pick<QuestionOf<'file'>, 'key' | 'accept' | 'max'>
  readonly wording: {
    readonly id: string
    readonly label: ReactNode
    readonly hint?: ReactNode
    readonly fieldError?: FieldError | undefined
  }
}
