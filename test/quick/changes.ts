import { execFileSync } from 'node:child_process'

export type Changes = {
  /** A commit: what differs from it has been changed. */
  readonly base: string
  /** Which one that is, in words. */
  readonly said: string
  /** Files that are there, from the root of the repository. */
  readonly files: readonly string[]
}

/**
 * What has been changed: since the last commit while there is uncommitted work, else since this branch left the main
 * one, else by the last commit.
 */
export function findChanges(root: string): Changes {
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const lines = (text: string): readonly string[] => text.split('\n').filter(line => line !== '')
  const attempt = (...args: readonly string[]): string | undefined => {
    try {
      return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      return undefined
    }
  }
  const head = git('rev-parse', 'HEAD')
  const since = (): Omit<Changes, 'files'> => {
    if (git('status', '--porcelain') !== '') return { base: head, said: 'HEAD: what has not been committed' }
    for (const main of ['@{upstream}', 'origin/main', 'main']) {
      const base = attempt('merge-base', 'HEAD', main)
      if (base !== undefined && base !== head) return { base, said: `where this branch left ${main}` }
    }
    return { base: attempt('rev-parse', 'HEAD~1') ?? head, said: 'HEAD~1: the last commit' }
  }
  const { base, said } = since()
  const files = [
    ...lines(git('diff', '--name-only', '--diff-filter=d', base)),
    ...lines(git('ls-files', '--others', '--exclude-standard')),
  ]
  return { base, said, files }
}
