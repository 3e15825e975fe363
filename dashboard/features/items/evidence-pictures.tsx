/** How did the page look? The pictures that were sealed of it, each a link to itself. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SealedCapture } from '#api/client.js'
import { client } from '../../lib/client.js'
import { showDateTime } from '../../lib/dates.js'
import style from './item-evidence.module.css'

interface PicturesProps {
  readonly itemId: number
  readonly captures: readonly SealedCapture[]
}

export function EvidencePictures({ itemId, captures }: PicturesProps) {
  const { t } = useTranslation()
  const pictures = captures.filter(({ picture }) => picture !== null)
  if (pictures.length === 0) return null
  return (
    <ul className={style.pictures}>
      {pictures.map(({ id, picture, capturedAt }) => (
        <li key={id}>
          {picture === 'screenshot' ? (
            <Screenshot address={client.pictureAddress(itemId, id)} at={capturedAt} />
          ) : (
            <a href={client.pictureAddress(itemId, id)}>{t('evidence.pdfGet', { time: showDateTime(capturedAt) })}</a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Shown whole behind the link; here its top. */
function Screenshot({ address, at }: { readonly address: string; readonly at: string }) {
  const { t } = useTranslation()
  const [lost, setLost] = useState(false)
  if (lost) return <p className={style.soft}>{t('evidence.pictureLost')}</p>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {/* The words beneath say what it is. */}
      <img className={style.screenshot} src={address} alt="" loading="lazy" onError={() => setLost(true)} />
      <span>{t('evidence.screenshotAt', { time: showDateTime(at) })}</span>
    </a>
  )
}
