import { parseArgs } from 'node:util'
import { eraseDossier, erasePerson, type Outcome } from '@kring/functions/erasure/erase'
import { tenantOfReference } from './dossierOf.ts'
import { forgetDeleted } from './engine/forget.ts'
import { eraserOf } from './erasing.ts'
import { endWith, HostFault } from './faults.ts'
import { joinValues } from './optionValues.ts'
import { findRunningHost } from './runningHost.ts'

const usage =
  'Say what to erase: npm run -s erase -- <reference> [--person <id>] [--remove-files <ids> | --keep-files]. "npm run -s persons -- <reference>" lists the ids.'

const options = {
  person: { type: 'string' },
  'remove-files': { type: 'string' },
  'keep-files': { type: 'boolean', default: false },
} as const

/**
 * `npm run -s erase -- LIN-2026-000123`: erases a dossier; with `--person <id>` one person in it. Of a dossier with files it
 * must be said which go (`--remove-files <id>,<id>`) or that all stay (`--keep-files`). The host must run. Exits with 1
 * when nothing was erased.
 */
try {
  const { values, positionals } = parseArgs({
    args: joinValues(process.argv.slice(2), options),
    allowPositionals: true,
    options,
  })
  const [reference] = positionals
  if (reference === undefined || positionals.length > 1) throw new HostFault('setting-wrong', usage)
  const { folder, store, secret, now } = findRunningHost(process.env)
  const eraser = eraserOf(folder, store, secret, now)
  const tenant = await tenantOfReference(store, reference)
  const { person, 'remove-files': remove, 'keep-files': keep } = values
  const removeFiles = keep ? [] : remove?.split(',')
  const outcome =
    person === undefined
      ? await eraseDossier(eraser, tenant, reference)
      : await erasePerson(eraser, tenant, reference, { person, removeFiles })
  forgetDeleted(folder.table)
  console.log(sentenceFor(outcome, reference))
  process.exit(outcome.kind === 'erased' || outcome.kind === 'already-erased' ? 0 : 1)
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
    case 'files-undecided':
      return [
        `${reference} has files: say which go with --remove-files, or that all stay with --keep-files.`,
        ...outcome.files.map(({ id, name }) => `${id}  ${name}`),
      ].join('\n')
    default:
      return outcome satisfies never
  }
}
