import type { Localized } from '@kring/domain/language'
import { useForeign } from '../i18n/TextIn.tsx'
import { PageTitle, type PageTitleProps } from './PageTitle.tsx'

type LocalizedProps = Omit<PageTitleProps, 'children' | 'lang' | 'tab'> & { readonly text: Localized }

/** A title that may be missing in the reader's language. */
export function LocalizedTitle({ text, ...props }: LocalizedProps) {
  const { words, lang } = useForeign(text)
  return (
    <PageTitle lang={lang} {...props}>
      {words}
    </PageTitle>
  )
}
