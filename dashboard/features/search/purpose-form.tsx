/** Why is somebody searched for by name? Asked before the answer, and kept in the log. */
import { Button, TextInput } from '@mantine/core'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.js'
import style from './search-page.module.css'

interface PurposeFormProps {
  /** The server's own sentence. */
  readonly why: string
  readonly onSay: (purpose: string) => void
}

export function PurposeForm({ why, onSay }: PurposeFormProps) {
  const { t } = useTranslation()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const purpose = new FormData(event.currentTarget).get('purpose')
    if (typeof purpose === 'string' && purpose.trim() !== '') onSay(purpose)
  }
  return (
    <Notice title={t('search.purpose')}>
      <p lang="vi">{why}</p>
      <form className={style.form} onSubmit={submit}>
        <TextInput className={style.box} aria-label={t('search.purpose')} name="purpose" maxLength={200} required />
        <Button type="submit">{t('search.go')}</Button>
      </form>
    </Notice>
  )
}
