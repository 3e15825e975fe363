/** How much is there, and what came since? */
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Dots } from '../../ui/dots.js'
import style from './inbox-page.module.css'

interface InboxHeadProps {
  readonly total: number | null
  /** Stories that came after the list was read. */
  readonly fresh: number
  readonly onShowFresh: () => void
}

/** Stories that one minute of skimming covers: 40 stories are a review of about 15 minutes. */
const STORIES_A_MINUTE = 3
/** Nobody reads a list through for longer than an hour: a figure beyond it would only discourage. */
const LONGEST_READING = 60

export function InboxHead({ total, fresh, onShowFresh }: InboxHeadProps) {
  const { t } = useTranslation()
  // An empty list has nothing that could move under the pointer.
  useEffect(() => {
    if (total === 0 && fresh > 0) onShowFresh()
  }, [total, fresh, onShowFresh])
  const minutes = Math.ceil((total ?? 0) / STORIES_A_MINUTE)
  return (
    <>
      <div className={style.heading}>
        <h1>{t('inbox.title')}</h1>
        {total !== null && total > 0 && (
          <p className={style.total}>
            <Dots>
              <span>{t('inbox.total', { count: total })}</span>
              {minutes <= LONGEST_READING && <span>{t('inbox.minutes', { count: minutes })}</span>}
            </Dots>
          </p>
        )}
      </div>
      <div aria-live="polite">
        {fresh > 0 && total !== 0 && (
          <p className={style.fresh}>
            {t('inbox.fresh', { count: fresh })}
            <Button size="compact-sm" variant="light" onClick={onShowFresh}>
              {t('inbox.freshShow')}
            </Button>
          </p>
        )}
      </div>
    </>
  )
}
