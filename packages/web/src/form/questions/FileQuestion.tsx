import { lazy, Suspense } from 'react'
import { loadWords } from '../../i18n/index.ts'
import type { FileQuestionProps } from './files/props.ts'
import { wordingOf } from './wording.tsx'

const Files = lazy(async () => {
  const [files] = await Promise.all([import('./files/FilePicker.tsx'), loadWords('files')])
  return files
})

/** A question answered with files. The upload code is loaded with the first such question. */
export function FileQuestion({ fieldErrors, ...rest }: FileQuestionProps) {
  return (
    <Suspense fallback={null}>
      <Files {...rest} wording={wordingOf(rest.question, fieldErrors)} />
    </Suspense>
  )
}
