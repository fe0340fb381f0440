import type { Command } from '../command.ts'
import { adminCommand } from './admin.ts'
import { eraseCommand } from './erase.ts'
import { exportCommand } from './export.ts'
import { funderCommand } from './funder.ts'
import { grantCommand } from './grant.ts'
import { importCommand } from './import.ts'
import { inviteCommand } from './invite.ts'
import { personsCommand } from './persons.ts'
import { reconcileCommand } from './reconcile.ts'
import { redriveCommand } from './redrive.ts'
import { restoreCommand } from './restore.ts'
import { smokeCommand } from './smoke.ts'
import { upgradeCommand } from './upgrade.ts'
import { verifyCommand } from './verify.ts'

/** Every command of an operator that works on any host; a new one is a module and a line here. */
export const commands: readonly Command[] = [
  adminCommand,
  funderCommand,
  grantCommand,
  inviteCommand,
  personsCommand,
  eraseCommand,
  redriveCommand,
  verifyCommand,
  upgradeCommand,
  reconcileCommand,
  exportCommand,
  importCommand,
  restoreCommand,
  smokeCommand,
]
