import type { PersonsCommandName } from '@kring/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newIntent, ProblemError } from '../../../../api/index.ts'
import type { CommandInput } from '../../../../api/trajectories.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { isChanged } from '../../../../settings/mergeEdits.ts'
import { type Loaded, useSettingForm } from '../../../../settings/useSettingForm.ts'
import { useCommandWay } from '../../../../trajectory/commandWay.ts'
import { trajectoryQuery } from '../../../../trajectory/useTrajectory.ts'
import { trajectoryChanged } from '../../../../trajectory/useTrajectoryCommand.ts'
import { focusId } from '../../preparation/focus.ts'
import type { PreparationForm } from '../../preparation/form/usePreparationForm.ts'
import { planKey } from '../formNames.ts'
import { type PlanTrajectory, usePlan } from '../PlanContext.ts'

type Options<Name extends PersonsCommandName> = {
  readonly form: string
  readonly command: Name
  /** Where the reader goes on when it closes: the id of an element. */
  readonly back: string
  /** The fields as they stand in a trajectory; empty ones for something new. */
  readonly fieldsOf: (trajectory: PlanTrajectory) => FieldValues
  readonly bodyOf: (values: FieldValues) => CommandInput<Name>
}

/** A form of the plan: saved like one of the preparation, and closed when it is saved. */
export function usePlanForm<Name extends PersonsCommandName>(options: Options<Name>): PreparationForm {
  const { form: name, command, back, fieldsOf, bodyOf } = options
  const { trajectory, subject, close, say } = usePlan()
  const { id, tenant } = trajectory
  const client = useQueryClient()
  const { isDirect, send } = useCommandWay()
  const shown = useRef(trajectory)
  shown.current = trajectory
  const intent = useRef({ for: '', key: '' })
  const load = (one: PlanTrajectory): Loaded => ({ values: fieldsOf(one), revision: one.version })
  const base = useRef(load(trajectory))
  const save = async (values: FieldValues, revision: number) => {
    // Another agreement may have been written meanwhile; only what this form edits can be overwritten by it.
    const now = load(trajectory)
    const version = isChanged(base.current.values, now.values) ? revision : Math.max(revision, now.revision)
    const body = bodyOf(values)
    const asked = JSON.stringify([body, version])
    if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
    try {
      await send({ tenant, id }, command, body, { version, intent: intent.current.key })
    } catch (error) {
      if (error instanceof ProblemError) intent.current = { for: '', key: '' }
      throw error
    }
  }
  const form = useSettingForm({
    key: planKey(subject, trajectory, name),
    loaded: load(trajectory),
    save,
    reload: async () => {
      // By the outbox of a device: what it knows is on the page already.
      if (!isDirect) return load(shown.current)
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
        say(said)
        focusId(back)
        await trajectoryChanged(client)
      }),
    cancel: () => {
      form.giveUp()
      close(name)
      say('')
      focusId(back)
    },
  }
}
