/** What does a reader see at an address that holds nothing, and when a page fails to draw? */
import { Button } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.js'

export function Missing(): ReactNode {
  const { t } = useTranslation()
  return (
    <Notice wholePage title={t('state.notFound')} actions={<Link to="/">{t('state.home')}</Link>}>
      {t('state.notFoundWhat')}
    </Notice>
  )
}

/** A part of the page did not come: the browsers' words for its script, Vite's for its style sheet. */
const NOT_LOADED = /import|preload/i

export function Broken({ error }: ErrorComponentProps): ReactNode {
  const { t } = useTranslation()
  const [title, what] =
    error instanceof Error && NOT_LOADED.test(error.message)
      ? ([t('state.notLoaded'), t('state.notLoadedWhat')] as const)
      : ([t('state.broken'), t('state.brokenWhat')] as const)
  return (
    <Notice
      wholePage
      tone="failure"
      title={title}
      actions={
        <Button variant="default" onClick={() => location.reload()}>
          {t('state.reload')}
        </Button>
      }
    >
      {what}
    </Notice>
  )
}
