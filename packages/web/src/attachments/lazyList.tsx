import { type ComponentProps, lazy, Suspense } from 'react'
import { loadWords } from '../i18n/index.ts'

const List = lazy(async () => {
  const [list] = await Promise.all([import('./AttachmentList.tsx'), loadWords('files')])
  return list
})

/** The list with its words, fetched where there are files to show: most referrals have none. */
export function Attachments(props: ComponentProps<typeof List>) {
  const names = props.files.map(({ name }) => name).join(', ')
  return (
    <Suspense fallback={<span>{names}</span>}>
      <List {...props} />
    </Suspense>
  )
}
