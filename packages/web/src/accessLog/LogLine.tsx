import type { ReactNode } from 'react'
import { type Translate, useDates, useTranslation } from '../i18n/index.ts'
import { Icon, Tag } from '../kit/index.ts'
import type { LogItem } from './days.ts'

const roles = [
  'referrer',
  'tenant-admin',
  'partner-system',
  'regional-manager',
  'coordinator',
  'funder',
  'platform-admin',
  'complaints-officer',
  'citizen',
] as const

type Props = {
  readonly item: LogItem
  /** What was done, in other words than those of a dossier's own log. */
  readonly words?: string | undefined
  readonly children?: ReactNode
}

/** One entry: time, user and role, action, and the reason where one was required. */
export function LogLine({ item, words, children }: Props) {
  const { t } = useTranslation('access')
  const { time } = useDates()
  const { at, by } = item
  const isEmergency = item.kind === 'access' && item.action === 'emergency'
  return (
    <li className={isEmergency ? 'urgent' : undefined}>
      <time dateTime={at} className="num soft">
        {time(at)}
      </time>
      <div>
        <p>
          <b>{whoIs(by, t)}</b>
          {by.name && <span className="soft">, {t(`role.${roleOf(by)}`)}</span>}{' '}
          {by.you && <Tag tone="accent">{t('you')}</Tag>}
        </p>
        <p>
          {words ?? (item.kind === 'access' ? did(item, t) : t(`changed.${item.event}`))}{' '}
          {item.kind === 'access' && item.side && t(`didFor.${item.side}`)}
          {item.kind === 'change' && <Tag>{t('log.changedTag')}</Tag>}
          {isEmergency && (
            <Tag tone="sun">
              <Icon name="warning" />
              {t('log.emergencyTag')}
            </Tag>
          )}
        </p>
        {item.kind === 'access' && item.reason && <q className="pre-line">{item.reason}</q>}
        {item.kind === 'access' && item.reasonErased && <p className="soft">{t('log.reasonErased')}</p>}
        {children}
      </div>
    </li>
  )
}

const did = ({ action, letter }: Extract<LogItem, { kind: 'access' }>, t: Translate<'access'>): string =>
  letter === undefined ? t(`did.${action}`) : t(`letter.${letter}`)

const roleOf = ({ role }: LogItem['by']) => roles.find(one => one === role) ?? 'system'

/** Citizens are not named: the holder of a link is unknown. */
function whoIs(by: LogItem['by'], t: Translate<'access'>): string {
  return by.name ?? t(`unnamed.${roleOf(by)}`)
}
