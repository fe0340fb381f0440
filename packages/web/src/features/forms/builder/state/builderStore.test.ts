import type { FormDefinition, FormEdit } from '@kring/domain/forms'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../../../api/problem.ts'
import { everyType, questionOf } from '../../../../testing/forms.ts'
import { createBuilderStore, type Unsaved } from './builderStore.ts'

const savedAt = '2026-04-14T08:14:00.000Z'
const draftOf = (definition: FormDefinition, revision: number) => ({ definition, revision, savedAt })
const rename = (key: string, nl: string): FormEdit => ({
  edit: 'change-question',
  key,
  question: { ...questionOf(key), label: { nl } },
})
const labelOf = (form: FormDefinition, key: string) =>
  form.sections.flatMap(({ questions }) => questions).find(one => one.key === key)?.label.nl

/** A fake server with one draft, which another administrator may change. */
function server() {
  let draft = draftOf(everyType, 3)
  return {
    draft: () => draft,
    change: (definition: FormDefinition) => {
      draft = draftOf(definition, draft.revision + 1)
    },
    save: async (definition: FormDefinition, revision: number) => {
      if (revision !== draft.revision) throw new ProblemError(412, { code: 'changed-meanwhile' })
      draft = draftOf(definition, revision + 1)
      return { version: draft.revision, savedAt }
    },
  }
}

function open(at = server(), unsaved?: Unsaved) {
  const keep = vi.fn<(unsaved: Unsaved | undefined) => void>()
  const builderStore = createBuilderStore({
    draft: at.draft(),
    unsaved,
    save: at.save,
    readTheirs: async () => at.draft(),
    keep,
  })
  return { at, builderStore, keep }
}

describe('a form being made', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('saves when the typing pauses', async () => {
    const { at, builderStore } = open()
    builderStore.edit(rename('name', 'Voor'))
    builderStore.edit(rename('name', 'Voornaam'))
    expect(builderStore.state().save.kind).toBe('saved')
    await vi.advanceTimersByTimeAsync(1500)
    expect(labelOf(at.draft().definition, 'name')).toBe('Voornaam')
    expect(at.draft().revision).toBe(4)
    expect(builderStore.state().save).toEqual({ kind: 'saved', at: savedAt })
  })

  it('saves nothing over what another made, until one chooses; then both are there', async () => {
    const { at, builderStore, keep } = open()
    const theirs = { ...everyType, title: { nl: 'Hun titel' } }
    at.change(theirs)
    builderStore.edit(rename('name', 'Voornaam'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(builderStore.state().conflict?.theirs.definition).toBe(theirs)
    expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ revision: 3 }))
    builderStore.edit(rename('story', 'Verder getypt'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(at.draft().definition).toBe(theirs)
    builderStore.putMineOnTop()
    await vi.advanceTimersByTimeAsync(1500)
    const { definition } = at.draft()
    expect([definition.title.nl, labelOf(definition, 'name'), labelOf(definition, 'story')]).toEqual([
      'Hun titel',
      'Voornaam',
      'Verder getypt',
    ])
    expect(keep).toHaveBeenLastCalledWith(undefined)
  })

  it('saves the rest where one question is refused, says which, and keeps what was typed in it', async () => {
    const at = server()
    const long = 'x'.repeat(4001)
    const fault = { code: 'wrong-type', path: 'definition.sections.0.questions.0.label.nl', sentence: '' }
    const keep = vi.fn<(unsaved: Unsaved | undefined) => void>()
    const builderStore = createBuilderStore({
      draft: at.draft(),
      save: async (form, revision) => {
        if (labelOf(form, 'name') === long) throw new ProblemError(400, { code: 'invalid-body', faults: [fault] })
        return at.save(form, revision)
      },
      readTheirs: async () => at.draft(),
      keep,
    })
    builderStore.edit(rename('name', long))
    builderStore.edit(rename('story', 'Verder getypt'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(labelOf(at.draft().definition, 'story')).toBe('Verder getypt')
    expect(labelOf(at.draft().definition, 'name')).toBe(labelOf(everyType, 'name'))
    expect(builderStore.state()).toMatchObject({ refused: [{ open: 'name', field: 'label' }], save: { kind: 'saved' } })
    builderStore.keepSafe()
    expect(labelOf(keep.mock.lastCall?.[0]?.mine ?? everyType, 'name')).toBe(long)
    builderStore.edit(rename('name', 'Kort'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(labelOf(at.draft().definition, 'name')).toBe('Kort')
    expect(builderStore.state().refused).toEqual([])
  })

  it('gives one’s own back by a step back, after taking theirs', async () => {
    const { at, builderStore } = open()
    at.change({ ...everyType, title: { nl: 'Hun titel' } })
    builderStore.edit(rename('name', 'Voornaam'))
    await vi.advanceTimersByTimeAsync(1500)
    builderStore.takeTheirs()
    expect(builderStore.state().form.title.nl).toBe('Hun titel')
    builderStore.undo()
    await vi.advanceTimersByTimeAsync(1500)
    expect(labelOf(at.draft().definition, 'name')).toBe('Voornaam')
  })

  it('takes up after a reload what was not saved, and notices what another saved in between', async () => {
    const mine = { ...everyType, title: { nl: 'Mijn titel' } }
    const same = open(server(), { revision: 3, base: everyType, mine })
    await vi.advanceTimersByTimeAsync(1500)
    expect(same.at.draft().definition.title.nl).toBe('Mijn titel')

    const changed = server()
    changed.change({ ...everyType, audience: 'citizen' })
    const other = open(changed, { revision: 3, base: everyType, mine })
    expect(other.builderStore.state().conflict).toBeDefined()
    other.builderStore.edit(rename('name', 'Voornaam'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(changed.draft().revision).toBe(4)
    other.builderStore.putMineOnTop()
    await vi.advanceTimersByTimeAsync(1500)
    expect(changed.draft().definition).toMatchObject({ title: { nl: 'Mijn titel' }, audience: 'citizen' })
  })

  it('opens one place at a time, in a section that unfolds', () => {
    const { builderStore } = open()
    builderStore.open('safe')
    expect(builderStore.state().open).toBe('safe')
    expect(builderStore.state().expanded.has('safety')).toBe(true)
  })
})
