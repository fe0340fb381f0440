import type { Part } from './fixtures.ts'

/**
 * Who may make a request: a member of the target tenant, its manager, its funder, the holder of its personal link, or the
 * coordinator of one of its trajectories (`fo`: of another one, see test/support/filledTrajectories.ts).
 */
export type AllowedRequest = Part | 'manager' | 'funder' | 'link' | 'co' | 'fo'
export type Mandate = 'regional-manager' | 'platform-admin' | 'coordinator' | 'citizen'

/** One well-formed request for data of a target tenant; everyone not named by `own` or `mandate` must be refused. */
export type Attack = {
  readonly path: string
  readonly method?: string
  readonly body?: unknown
  /** A body that is a file's bytes. */
  readonly file?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  /** The answer is public. */
  readonly isOpen?: true
  readonly own?: readonly AllowedRequest[]
  /** Roles that reach every tenant. */
  readonly mandate?: readonly Mandate[]
  /** Statuses beside 401, 403 and 404 that are a refusal here. */
  readonly refusals?: readonly number[]
  /** Colleagues are told that it is gone: theirs of that name, which never was. */
  readonly idleFor?: readonly Part[]
  /** Who has the credentials for it and may not do it: the code refuses them, and no policy. */
  readonly onlyCodeRefuses?: readonly AllowedRequest[]
  /** Needs nothing but what the public scope serves, or nothing of the table: no policy refuses it to anybody. */
  readonly onPublic?: true
}
