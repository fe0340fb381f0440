// @vitest-environment happy-dom
import type { Localized } from '@kring/domain/language'
import { describe, expect, it } from 'vitest'
import { render } from '../testing/render.tsx'
import { SpeakIn, TextIn } from './index.ts'
import { SentenceIn, TextsIn } from './SentenceIn.tsx'

const shown = async (text: Localized, locale: 'nl' | 'fr' | 'en') =>
  (
    await render(
      <p>
        <SpeakIn value={locale}>
          <TextIn text={text} />
        </SpeakIn>
      </p>,
    )
  ).get('p').innerHTML

describe('a text that may be missing in the reader’s language', () => {
  it('says which language it is in when that is not the reader’s', async () => {
    expect(await shown({ nl: 'Naam' }, 'fr')).toBe('<span lang="nl">Naam</span>')
    expect(await shown({ en: 'Name', fr: 'Nom' }, 'nl')).toBe('<span lang="fr">Nom</span>')
  })

  it('says so inside a sentence, and of each of a list', async () => {
    const screen = await render(
      <p>
        <SpeakIn value="fr">
          <SentenceIn sentence={place => `Continuer : ${place}.`}>
            <TextsIn texts={[{ nl: 'Naam' }, { fr: 'Âge' }]} />
          </SentenceIn>
        </SpeakIn>
      </p>,
    )
    expect(screen.get('p').innerHTML).toBe('Continuer : <bdi><span lang="nl">Naam</span>, Âge</bdi>.')
  })

  it('is the text alone when it is there, or nowhere', async () => {
    expect(await shown({ nl: 'Naam', fr: 'Nom' }, 'fr')).toBe('Nom')
    expect(await shown({}, 'fr')).toBe('')
  })
})
