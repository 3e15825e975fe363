/** How is the machine doing: when did it last collect, what failed, what is under way, does it answer at all? */
import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Status } from '#api/client.js'
import { showClock, showDate } from '../lib/dates.js'
import { useNow } from '../lib/now.js'
import { statusQuery } from '../lib/queries.js'
import { Dots } from '../ui/dots.js'
import style from './shell.module.css'

export function Standing() {
  const { t } = useTranslation()
  const now = useNow()
  const { data: status, isError, dataUpdatedAt } = useQuery(statusQuery)
  if (isError)
    return (
      <p className={style.standing} data-failed>
        {status === undefined
          ? t('shell.unreachable')
          : t('shell.unreachableSince', { time: showClock(new Date(dataUpdatedAt).toISOString()) })}
      </p>
    )
  if (status === undefined) return <p className={style.standing} />
  const { lastRun, sources } = status
  const updatedAt = (at: string) =>
    showDate(at) === showDate(now.toISOString()) ? showClock(at) : `${showClock(at)} ${showDate(at)}`
  return (
    <div className={style.standing}>
      <p>
        <Dots>
          <span>{lastRun === null ? t('shell.never') : t('shell.updated', { time: updatedAt(lastRun) })}</span>
          {sources.failed > 0 && (
            <Link to="/sources" search={{ state: 'failed' }}>
              {t('shell.failed', { count: sources.failed })}
            </Link>
          )}
        </Dots>
      </p>
      <Work status={status} />
    </div>
  )
}

function Work({ status: { work, waiting } }: { readonly status: Status }) {
  const { t } = useTranslation()
  if (work === null && waiting === 0) return null
  const known = work !== null && work.total !== null && work.total > 0 ? (100 * work.done) / work.total : null
  const words =
    work === null
      ? t('shell.waiting', { count: waiting })
      : work.total === null
        ? t('shell.workingOpen', { label: work.label, done: work.done })
        : t('shell.working', { label: work.label, done: work.done, total: work.total })
  return (
    <div className={style.work}>
      <span>{words}</span>
      <Progress
        size="xs"
        value={known ?? 100}
        animated={known === null}
        striped={known === null}
        aria-label={t('shell.progress')}
        className={style.progress}
      />
    </div>
  )
}
