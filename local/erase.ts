import { parseArgs } from 'node:util'
import type { TenantId } from '@kring/domain'
import { personTag } from '@kring/functions/data/keys'
import { eraseDueComplaints } from '@kring/functions/erasure/complaint'
import { eraseCoordinator } from '@kring/functions/erasure/coordinator'
import { eraseDossier } from '@kring/functions/erasure/erase'
import { erasePerson } from '@kring/functions/erasure/erasePerson'
import type { Outcome } from '@kring/functions/erasure/eraser'
import { tenantOfReference } from './dossierOf.ts'
import { forgetDeleted } from './engine/forget.ts'
import { eraserOf } from './erasing.ts'
import { endWith, HostFault } from './faults.ts'
import { joinValues } from './optionValues.ts'
import { findRunningHost } from './runningHost.ts'

const usage =
  'Say what to erase: npm run -s erase -- <reference> [--person <id>] [--remove-files <ids> | --keep-files], or --coordinator <subject>, or --complaints. "npm run -s persons -- <reference>" lists the ids.'

const options = {
  person: { type: 'string' },
  coordinator: { type: 'string' },
  complaints: { type: 'boolean', default: false },
  'remove-files': { type: 'string' },
  'keep-files': { type: 'boolean', default: false },
} as const

/**
 * `npm run -s erase -- LIN-2026-000123`: erases a dossier; with `--person <id>` one person in it. Of a dossier with files it
 * must be said which go (`--remove-files <id>,<id>`) or that all stay (`--keep-files`). `--coordinator <subject>`: the
 * record of a coordinator who left. `--complaints`: every complaint that ended two years ago. The host must run. Exits with 1 when nothing was erased.
 */
try {
  const { values, positionals } = parseArgs({
    args: joinValues(process.argv.slice(2), options),
    allowPositionals: true,
    options,
  })
  const [reference] = positionals
  const { coordinator, complaints } = values
  const asked = [reference !== undefined, coordinator !== undefined, complaints].filter(Boolean)
  if (asked.length !== 1 || positionals.length > 1) throw new HostFault('setting-wrong', usage)
  const { folder, store, secret, now } = findRunningHost(process.env)
  const eraser = eraserOf(folder, store, secret, now)
  if (complaints) {
    const erased = await eraseDueComplaints(eraser)
    forgetDeleted(folder.table)
    console.log(`${erased} complaints: erased.`)
    process.exit(0)
  }
  const { person, 'remove-files': remove, 'keep-files': keep } = values
  const removeFiles = keep ? [] : remove?.split(',')
  const outcome =
    reference === undefined
      ? await eraseCoordinator(eraser, personTag(coordinator ?? ''))
      : await eraseIn(reference, await tenantOfReference(store, reference))
  forgetDeleted(folder.table)
  console.log(sentenceFor(outcome, reference ?? coordinator ?? ''))
  process.exit(outcome.kind === 'erased' || outcome.kind === 'already-erased' ? 0 : 1)

  function eraseIn(dossier: string, tenant: TenantId): Promise<Outcome> {
    if (person === undefined) return eraseDossier(eraser, tenant, dossier)
    return erasePerson(eraser, tenant, dossier, { person, removeFiles })
  }
} catch (error) {
  endWith(error)
}

function sentenceFor(outcome: Outcome, reference: string): string {
  switch (outcome.kind) {
    case 'erased':
      return `${reference}: erased.`
    case 'already-erased':
      return `${reference}: was erased before.`
    case 'not-found':
      return `${reference} does not exist.`
    case 'person-unknown':
      return `${reference} names nobody with that id.`
    case 'several-persons':
      return [
        `${reference}: several people have that name: say which with --person.`,
        ...outcome.persons.map(({ id, name }) => `${id}  ${name}`),
      ].join('\n')
    case 'held':
      return `${reference}: dossier-held. A legal hold or an open complaint forbids to erase it; nothing was erased.`
    case 'still-active':
      return `${reference} has not left: end the record first.`
    case 'files-undecided':
      return [
        `${reference} has files: say which go with --remove-files, or that all stay with --keep-files.`,
        ...outcome.files.map(({ id, name }) => `${id}  ${name}`),
      ].join('\n')
    default:
      return outcome satisfies never
  }
}
