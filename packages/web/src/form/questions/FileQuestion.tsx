import { lazy, Suspense } from 'react'
import { loadWords } from '../../i18n/index.ts'
import type { QuestionProps, Uploads } from './props.ts'
import { wordingOf } from './wording.tsx'

const Files = lazy(async () => {
  const [files] = await Promise.all([import('./files/FilePicker.tsx'), loadWords('files')])
  return files
})
type Props = QuestionProps<'file'> & { readonly uploads: Uploads | undefined }
export type FilePickerProps = Omit<Props, 'fieldErrors'> & { readonly wording: ReturnType<typeof wordingOf> }

/** Files as an answer. What sends them is fetched with the first form that asks for some. */
export function FileQuestion({ fieldErrors, ...rest }: Props) {
  return (
    <Suspense fallback={null}>
      <Files {...rest} wording={wordingOf(rest.question, fieldErrors, rest.locale)} />
    </Suspense>
  )
}
