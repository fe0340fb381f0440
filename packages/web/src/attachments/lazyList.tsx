import { type ComponentProps, lazy, Suspense } from 'react'
import { loadWords } from '../i18n/index.ts'

const List = lazy(async () => {
  const [list] = await Promise.all([import('./AttachmentList.tsx'), loadWords('files')])
  return list
})

/** The attachment list with its translations, loaded only when there are files. */
export function Attachments(props: ComponentProps<typeof List>) {
  const names = props.files.map(({ name }) => name).join(', ')
  return (
    <Suspense fallback={<span>{names}</span>}>
      <List {...props} />
    </Suspense>
  )
}
