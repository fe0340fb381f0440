import type { FormDefinition } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { FormVersions } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Output } from '../../../../api/endpoints.ts'
import type { BuilderState, BuilderStore } from './builderStore.ts'

/** The form that is being made, for all that is drawn of it. */
export type BuilderContext = {
  readonly builderStore: BuilderStore
  readonly tenant: TenantPage
  readonly languages: readonly Locale[]
  readonly formId: string
  readonly versions: Output<typeof FormVersions>['items']
  readonly live: FormDefinition | undefined
  /** The keys of questions that were live once: stored answers hang on them, and no new question takes one. */
  readonly usedKeys: readonly string[]
  /**
   * Questions beside a form, in a list of their own: no report counts them, and the dossier has its own place for them.
   * `taken`: the keys of another list on the page.
   */
  readonly beside?: { readonly taken: readonly string[] }
}

const Context = createContext<BuilderContext | undefined>(undefined)
export const BuilderProvider = Context.Provider

export function useBuilder(): BuilderContext {
  const builder = use(Context)
  if (!builder) throw new Error('a part of the form builder outside its desk')
  return builder
}

/** What is chosen of the form's state; draws again only when that changes. It must be a plain value or a part of the state. */
export function useBuilderState<Chosen>(choose: (state: BuilderState) => Chosen): Chosen {
  const { builderStore } = useBuilder()
  return useSyncExternalStore(builderStore.subscribe, () => choose(builderStore.state()))
}
