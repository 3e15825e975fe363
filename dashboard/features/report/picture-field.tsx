/** Which picture goes along, and does it look like the right one? */
import { Button, FileButton } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import style from './report-page.module.css'

/** As the server counts; a larger one would travel in vain. */
const LARGEST = 10 * 1024 * 1024
const MEBIBYTE = 1024 * 1024

interface PictureFieldProps {
  readonly picture: File | null
  readonly onPicture: (file: File | null) => void
}

export function PictureField({ picture, onPicture }: PictureFieldProps) {
  const { t, i18n } = useTranslation()
  const size =
    picture === null ? '' : (picture.size / MEBIBYTE).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  return (
    <div className={style.picture}>
      <FileButton onChange={onPicture} accept="image/png,image/jpeg,image/webp">
        {(props) => (
          <Button {...props} variant="default" size="md" leftSection={<IconPhoto size={20} aria-hidden="true" />}>
            {t(picture === null ? 'report.choosePicture' : 'report.changePicture')}
          </Button>
        )}
      </FileButton>
      <p aria-live="polite" className={style.soft}>
        {picture === null ? t('report.pictureWhat') : t('report.pictureChosen', { name: picture.name, size })}
      </p>
      {picture !== null && picture.size > LARGEST && (
        <p role="alert" className={style.failure}>
          {t('report.pictureLarge')}
        </p>
      )}
    </div>
  )
}
