/** What does an item go by: its publisher's headline, else its own first words, marked as such? */
import { useTranslation } from 'react-i18next'
import style from './headline.module.css'

interface HeadlineProps {
  readonly title: string | null
  /** The text's first words, where there is no headline. */
  readonly opening: string | null
}

export function Headline({ title, opening }: HeadlineProps) {
  const { t } = useTranslation()
  if (title !== null && title !== '') return title
  if (opening === null) return t('item.untitled')
  return (
    <>
      “{opening}” <span className={style.note}>{t('item.opening')}</span>
    </>
  )
}
