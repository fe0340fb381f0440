import { TextIn, WordsIn } from '../../../../i18n/index.ts'
import type { FactLine } from './storyFacts.ts'

/** One line of a fact, after its question where that is needed. */
export function FactWords({ line: { asked, words, lang } }: { readonly line: FactLine }) {
  return (
    <>
      {asked && (
        <>
          <TextIn text={asked} />{' '}
        </>
      )}
      <WordsIn words={words} lang={lang} />
    </>
  )
}
