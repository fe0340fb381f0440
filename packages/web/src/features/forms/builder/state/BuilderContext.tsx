import type { FormDefinition } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { FormVersions } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Output } from '../../../../api/endpoints.ts'
import type { BuilderState, BuilderStore } from './builderStore.ts'

/** The builder's store and settings, for all its components. */
export type BuilderContext = {
  readonly builderStore: BuilderStore
  readonly tenant: TenantPage
  readonly languages: readonly Locale[]
  readonly formId: string
  readonly versions: Output<typeof FormVersions>['items']
  readonly live: FormDefinition | undefined
  /** Question keys ever published: stored answers refer to them, so new questions may not reuse them. */
  readonly usedKeys: readonly string[]
  /**
   * Set for questions outside a form, edited as a separate list: not counted in reports, with their own place in the
   * dossier. `taken`: the keys of the other lists on the page; `most`: how many questions the list may have.
   */
  readonly beside?: { readonly taken: readonly string[]; readonly most: number }
}

const Context = createContext<BuilderContext | undefined>(undefined)
export const BuilderProvider = Context.Provider

export function useBuilder(): BuilderContext {
  const builder = use(Context)
  if (!builder) throw new Error('useBuilder needs a BuilderProvider')
  return builder
}

/**
 * Selects from the builder's state; rerenders only when the selection changes. The selector must return a primitive
 * or a part of the state.
 */
export function useBuilderState<Chosen>(choose: (state: BuilderState) => Chosen): Chosen {
  const { builderStore } = useBuilder()
  return useSyncExternalStore(builderStore.subscribe, () => choose(builderStore.state()))
}
