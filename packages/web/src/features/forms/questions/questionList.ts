import type { Question } from '@kring/domain/forms'
import { instantNow } from '../../../clock/serverClock.ts'
import { type BuilderStore, createBuilderStore } from '../builder/state/builderStore.ts'

/** A builder store for a list of questions outside a form: a form of one section, saved by the caller. */
export function questionList(name: string, questions: readonly Question[]): BuilderStore {
  const at = instantNow()
  return createBuilderStore({
    draft: {
      definition: {
        id: 'questions',
        version: 1,
        audience: 'professional',
        variants: ['family'],
        title: {},
        sections: [{ key: name, title: {}, questions: [...questions] }],
        declarations: [],
      },
      revision: 1,
      savedAt: at,
    },
    save: async (_, revision) => ({ version: revision + 1, savedAt: at }),
    readTheirs: async () => null,
    keep: () => undefined,
  })
}
