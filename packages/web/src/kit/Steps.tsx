import type { ReactNode } from 'react'

export type Progress = 'done' | 'now' | 'todo'
export type Step = { readonly key: string; readonly progress: Progress; readonly content: ReactNode }

/** A list of steps, each with its progress as text. */
export function Steps({ steps, small }: { readonly steps: readonly Step[]; readonly small?: boolean }) {
  return (
    <ol className={small ? 'steps small' : 'steps'}>
      {steps.map(({ key, progress, content }) => (
        <li
          key={key}
          className={progress === 'todo' ? undefined : progress}
          aria-current={progress === 'now' ? 'step' : undefined}
        >
          <div>{content}</div>
        </li>
      ))}
    </ol>
  )
}
