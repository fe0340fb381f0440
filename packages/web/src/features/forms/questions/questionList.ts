import type { Question } from '@kring/domain/forms'
import { type BuilderStore, createBuilderStore } from '../builder/state/builderStore.ts'

/** Questions of no form, to work on those of one: a form of one section that is kept by who shows it. */
export function questionList(name: string, questions: readonly Question[]): BuilderStore {
  const at = new Date().toISOString()
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
