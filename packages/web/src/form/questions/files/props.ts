import type { QuestionProps, Uploads } from '../props.ts'
import type { wordingOf } from '../wording.tsx'

export type FileQuestionProps = QuestionProps<'file'> & { readonly uploads: Uploads | undefined }
export type FilePickerProps = Omit<FileQuestionProps, 'fieldErrors'> & {
  readonly wording: ReturnType<typeof wordingOf>
}
