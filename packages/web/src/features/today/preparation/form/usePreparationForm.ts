import type { PersonsCommandName } from '@kring/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newIntent, ProblemError } from '../../../../api/index.ts'
import { type CommandInput, commandTrajectory } from '../../../../api/trajectories.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { isChanged } from '../../../../settings/mergeEdits.ts'
import { type Loaded, type SettingForm, useSettingForm } from '../../../../settings/useSettingForm.ts'
import { type TrajectoryView, trajectoryQuery } from '../../../../trajectory/useTrajectory.ts'
import { trajectoryChanged } from '../../../../trajectory/useTrajectoryCommand.ts'
import { type PreparationCardName, usePreparation } from '../PreparationContext.ts'
import { preparationKey } from '../useOpenForms.ts'

type Options<Name extends PersonsCommandName> = {
  readonly form: string
  readonly command: Name
  readonly card: PreparationCardName
  /** The fields as they stand in a trajectory; empty ones for something new. */
  readonly fieldsOf: (trajectory: TrajectoryView) => FieldValues
  readonly bodyOf: (values: FieldValues) => CommandInput<Name>
}

export type PreparationForm = SettingForm & {
  readonly name: string
  readonly send: (said: string) => Promise<void>
  readonly cancel: () => void
}

/**
 * A form of the preparation: saved like a setting, so that what somebody else changed in the same part meanwhile is laid
 * beside what was typed. The form closes when it is saved.
 */
export function usePreparationForm<Name extends PersonsCommandName>(options: Options<Name>): PreparationForm {
  const { form: name, command, card, fieldsOf, bodyOf } = options
  const { trajectory, subject, close, say } = usePreparation()
  const { id, tenant } = trajectory
  const client = useQueryClient()
  const intent = useRef({ for: '', key: '' })
  const load = (one: TrajectoryView): Loaded => ({ values: fieldsOf(one), revision: one.version })
  const base = useRef(load(trajectory))
  const save = async (values: FieldValues, revision: number) => {
    // What else changed meanwhile is on the page; only what this form edits can be overwritten by it.
    const now = load(trajectory)
    const version = isChanged(base.current.values, now.values) ? revision : Math.max(revision, now.revision)
    const body = bodyOf(values)
    const asked = JSON.stringify([body, version])
    // The same request again, after an answer that was lost, is not a second change.
    if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
    try {
      await commandTrajectory(tenant.id, id, command, { body, version, intent: intent.current.key })
    } catch (error) {
      if (error instanceof ProblemError) intent.current = { for: '', key: '' }
      throw error
    }
  }
  const form = useSettingForm({
    key: preparationKey(subject, trajectory, name),
    loaded: load(trajectory),
    save,
    reload: async () => {
      const answer = await client.fetchQuery({ ...trajectoryQuery(tenant.id, id), staleTime: 0 })
      base.current = load(answer.view === 'trajectory' ? answer : trajectory)
      return base.current
    },
  })
  return {
    ...form,
    name,
    send: said =>
      form.submit(async () => {
        close(name)
        say(said, card)
        await trajectoryChanged(client)
      }),
    cancel: () => {
      form.giveUp()
      close(name)
      say('', card)
      document.getElementById(card)?.focus()
    },
  }
}
