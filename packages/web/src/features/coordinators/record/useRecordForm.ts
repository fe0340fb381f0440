import type { RecordCommandName } from '@kring/domain'
import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { commandRecord, type RecordBody } from '../../../api/coordinators.ts'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { type FieldValues, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { type SettingForm, useSettingForm } from '../../../settings/useSettingForm.ts'
import { recordQuery, rosterKey, trainingKey } from '../queries.ts'
import { type RecordCardName, useOpenRecord } from './RecordContext.ts'

type Options<Name extends RecordCommandName> = {
  readonly form: string
  readonly command: Name
  readonly card: RecordCardName
  /** The fields as they stand in a record; empty ones for something new. */
  readonly fieldsOf: (record: CoordinatorView) => FieldValues
  readonly bodyOf: (values: FieldValues) => RecordBody<Name>
  /** Runs when it is saved, for a change after which the record is no longer theirs to read. */
  readonly leave?: () => Promise<unknown>
}

export type RecordForm = SettingForm & {
  readonly name: string
  /** The version on which the form is based; entries of the history after it are of others. */
  readonly seenUpTo: number
  readonly send: (said: string) => Promise<void>
  readonly cancel: () => void
}

/** The key under which what is typed in a form of a record is kept. */
export const recordFormKey = (subject: string, person: string, form: string): string =>
  sessionFieldsKey(subject, 'coordinator', person, form)

/**
 * A form of a record: saved like a setting, so that what somebody else changed in the same part meanwhile is laid beside
 * what was typed. The form closes when it is saved.
 */
export function useRecordForm<Name extends RecordCommandName>(options: Options<Name>): RecordForm {
  const { form: name, command, card, fieldsOf, bodyOf, leave } = options
  const { record, place, subject, close, say } = useOpenRecord()
  const client = useQueryClient()
  const intent = useRef({ for: '', key: '' })
  const seen = useRef(record.version)
  const load = (one: CoordinatorView) => ({ values: fieldsOf(one), revision: one.version })
  const save = async (values: FieldValues, version: number) => {
    const body = bodyOf(values)
    const asked = JSON.stringify([body, version])
    // The same request again, after an answer that was lost, is not a second change.
    if (intent.current.for !== asked) intent.current = { for: asked, key: newIntent() }
    seen.current = version
    try {
      await commandRecord(place, command, body, { version, intent: intent.current.key })
    } catch (error) {
      if (error instanceof ProblemError) intent.current = { for: '', key: '' }
      throw error
    }
  }
  const form = useSettingForm({
    key: recordFormKey(subject, record.person, name),
    loaded: load(record),
    save,
    reload: async () => {
      try {
        return load(await client.fetchQuery({ ...recordQuery(place), staleTime: 0 }))
      } catch (error) {
        if (leave && error instanceof ProblemError && error.status === 404) return load(record)
        throw error
      }
    },
  })
  return {
    ...form,
    name,
    seenUpTo: seen.current,
    send: said =>
      form.submit(async () => {
        close(name)
        say(said, card)
        await Promise.all([rosterKey, trainingKey].map(queryKey => client.invalidateQueries({ queryKey })))
        await leave?.()
      }),
    cancel: () => {
      form.giveUp()
      close(name)
      say('', card)
    },
  }
}
