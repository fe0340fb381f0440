import { lazy, Suspense } from 'react'
import { TextIn, useTranslation } from '../../../../i18n/index.ts'
import { TextsIn } from '../../../../i18n/SentenceIn.tsx'
import { Note } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { WholeForm } from '../lazyForms.tsx'
import { FactWords } from './FactWords.tsx'
import { type FactLine, storyFacts, storyIn, themesIn } from './storyFacts.ts'

const OwnStatements = lazy(async () => ({ default: (await import('./OwnStatements.tsx')).OwnStatements }))

/** The story, the facts a manager needs first, and the whole form on request. */
export function StoryCard() {
  const { t, locale } = useTranslation('dossier')
  const { dossier, form } = useOpenDossier()
  const [story, ...more] = storyIn(form, dossier.answers, locale, dossier.participants.kind)
  const facts = storyFacts(form, dossier.answers, locale)
  const themes = themesIn(form, dossier.dimensions.themes, locale)
  return (
    <Card id="story" title={t('story.title')}>
      {!story && <Note tight>{t('story.none')}</Note>}
      {story?.paragraphs.map(paragraph => (
        <p key={paragraph} className="full" lang={story.lang}>
          {paragraph}
        </p>
      ))}
      {more.map(({ key, label, paragraphs, lang }) => (
        <div key={key}>
          <h3 style={{ fontSize: 'var(--small)' }}>
            <TextIn text={label} />
          </h3>
          {paragraphs.map(paragraph => (
            <p key={paragraph} className="small full" lang={lang}>
              {paragraph}
            </p>
          ))}
        </div>
      ))}
      {dossier.ownStatements.length > 0 && (
        <Suspense fallback={null}>
          <OwnStatements />
        </Suspense>
      )}
      <dl className="facts">
        {themes.length > 0 && (
          <>
            <dt>{t('story.themes')}</dt>
            <dd>
              <TextsIn texts={themes} />
            </dd>
          </>
        )}
        {facts.map(({ meaning, lines }) => (
          <Fact key={meaning} term={t(`fact.${meaning}`)} lines={lines} />
        ))}
      </dl>
      <Suspense fallback={null}>
        <WholeForm />
      </Suspense>
    </Card>
  )
}

function Fact({ term, lines }: { readonly term: string; readonly lines: readonly FactLine[] }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        {lines.map(line => (
          <div key={line.words} style={{ whiteSpace: 'pre-line' }}>
            <FactWords line={line} />
          </div>
        ))}
      </dd>
    </>
  )
}
