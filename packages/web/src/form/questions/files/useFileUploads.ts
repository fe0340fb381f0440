import { attachmentSentence, type FileReference, type FileType, mostBytesOfFile } from '@kring/domain/attachments'
import { useState } from 'react'
import { ProblemError } from '../../../api/problem.ts'
import { isHeic, kindOf } from '../../../attachments/kind.ts'
import { FileRefused, type Progress, uploadFile } from '../../../attachments/uploadFile.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { Uploads } from '../props.ts'

/** An upload in progress or failed. */
export type PendingUpload = {
  readonly key: string
  readonly name: string
  readonly state: Progress | { readonly phase: 'failed'; readonly why: string; readonly again?: () => void }
}

type Options = {
  readonly uploads: Uploads | undefined
  readonly accept: readonly FileType[]
  readonly max: number
  /** Returns the current answer, also after the page was left. */
  readonly current: () => readonly FileReference[]
  readonly put: (files: readonly FileReference[]) => void
  /** Announces a status message to screen readers. */
  readonly say: (sentence: string) => void
}

let counter = 0

/** Uploads files one at a time; a failed one stays listed with what to do about it. */
export function useFileUploads({ uploads, accept, max, current, put, say }: Options) {
  const { t, locale } = useTranslation('files')
  const [items, setItems] = useState<readonly PendingUpload[]>([])
  const set = (key: string, state: PendingUpload['state']) =>
    setItems(before => before.map(one => (one.key === key ? { ...one, state } : one)))
  const drop = (key: string) => setItems(before => before.filter(one => one.key !== key))

  const refusalOf = (file: File, slots: number): string | undefined => {
    const kind = kindOf(file)
    if (slots < 1) return t('tooMany', { count: max })
    if (kind === undefined) return attachmentSentence(isHeic(file) ? 'heic' : 'unknown-type', locale)
    if (!accept.includes(kind)) return t('notThisKind')
    if (file.size === 0) return attachmentSentence('empty', locale)
    return file.size > mostBytesOfFile ? attachmentSentence('too-large', locale) : undefined
  }

  const send = async (key: string, file: File, type: FileType): Promise<void> => {
    if (uploads === undefined) return
    say(t('said.sending', { name: file.name }))
    try {
      const reference = await uploadFile({ sender: uploads, file, type, onProgress: progress => set(key, progress) })
      drop(key)
      put([...current().filter(({ id }) => id !== reference.id), reference].slice(0, max))
      say(t('said.added', { name: reference.name }))
    } catch (error) {
      const failed = failureOf(error)
      const again = failed.mayRetry ? { again: () => void send(key, file, type) } : {}
      set(key, { phase: 'failed', why: failed.why, ...again })
      say(`${file.name}: ${failed.why}`)
    }
  }

  const failureOf = (error: unknown): { readonly why: string; readonly mayRetry: boolean } => {
    if (error instanceof ProblemError) {
      const isForGood = error.code === 'attachment-refused'
      return { why: (isForGood ? error.faults[0]?.sentence : undefined) ?? error.detail, mayRetry: !isForGood }
    }
    return { why: t(error instanceof FileRefused ? 'notTaken' : 'offline'), mayRetry: true }
  }

  const add = (files: readonly File[]) => {
    let slots = max - current().length - items.filter(({ state }) => state.phase !== 'failed').length
    for (const file of files) {
      counter += 1
      const key = `file-${counter}`
      const why = refusalOf(file, slots)
      const type = kindOf(file)
      if (why !== undefined || type === undefined) {
        setItems(before => [...before, { key, name: file.name, state: { phase: 'failed', why: why ?? '' } }])
        say(`${file.name}: ${why ?? ''}`)
        continue
      }
      slots -= 1
      setItems(before => [...before, { key, name: file.name, state: { phase: 'sending', percent: 0 } }])
      void send(key, file, type)
    }
  }
  return { items, add, drop }
}
