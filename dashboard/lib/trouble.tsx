/** What happened, what is safe, what to do: said the same way wherever a question to the server fails. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '#api/client.js'
import { Notice } from '../ui/notice.js'

interface TroubleProps {
  readonly error: Error
  readonly onRetry: () => void
}

export function Trouble({ error, onRetry }: TroubleProps) {
  const { t } = useTranslation()
  const again = (
    <Button variant="default" onClick={onRetry}>
      {t('state.retry')}
    </Button>
  )
  return error instanceof ApiProblem ? (
    <Notice tone="failure" title={t('state.problem')} actions={again}>
      <p lang="vi">{error.detail}</p>
      <p>{t('state.problemCode', { code: error.code })}</p>
    </Notice>
  ) : (
    <Notice tone="failure" title={t('state.unreachable')} actions={again}>
      {t('state.unreachableWhat')}
    </Notice>
  )
}

export const isNotFound = (error: Error | null): boolean => error instanceof ApiProblem && error.status === 404
