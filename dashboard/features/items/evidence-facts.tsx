/** What is known of one sealed capture, in plain words, and what was done with it since? */
import { useTranslation } from 'react-i18next'
import type { SealedCapture } from '#api/client.js'
import { showDateTime } from '../../lib/dates.js'
import { useTerm } from '../../lib/words/term.js'
import style from './item-evidence.module.css'

/** `Trang, lưu 28/10/2025 06:10` */
export function CaptureName({ capture: { picture, status, capturedAt } }: { readonly capture: SealedCapture }) {
  const { t } = useTranslation()
  const what = picture !== null ? t(`evidence.${picture}`) : t(status === null ? 'evidence.data' : 'evidence.page')
  return t('evidence.capture', { what, time: showDateTime(capturedAt) })
}

export function EvidenceFacts({ capture }: { readonly capture: SealedCapture }) {
  const { t, i18n } = useTranslation()
  const term = useTerm()
  const { status, contentType, bytes, capturedAt, capturedAtUtc, custody } = capture
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' })
  const answer = status === null ? t('evidence.answerNone') : t('evidence.answerHttp', { status })
  return (
    <details className={style.capture}>
      <summary>
        <CaptureName capture={capture} />
      </summary>
      <dl>
        <dt>{t('evidence.asked')}</dt>
        <dd>{capture.url ?? t('item.unknown')}</dd>
        {capture.finalUrl !== null && (
          <>
            <dt>{t('evidence.final')}</dt>
            <dd>{capture.finalUrl}</dd>
          </>
        )}
        <dt>{t('evidence.at')}</dt>
        <dd>
          {t('evidence.atVietnam', { time: showDateTime(capturedAt) })}
          <br />
          {t('evidence.atUtc', { time: capturedAtUtc.replace('T', ' ').replace('Z', '') })}
        </dd>
        <dt>{t('item.door')}</dt>
        <dd>{term('door', capture.door)}</dd>
        <dt>{t('evidence.answer')}</dt>
        <dd>
          {answer}, {contentType ?? t('item.unknown')}, {size.format(bytes)}
        </dd>
        <dt>{t('evidence.tool')}</dt>
        <dd>{capture.tool ?? t('item.unknown')}</dd>
        <dt>{t('evidence.digest')}</dt>
        <dd className={style.code}>{capture.digest ?? t('item.unknown')}</dd>
        <dt>{t('item.archive')}</dt>
        <dd className={style.code}>{capture.archive}</dd>
        <dt>{t('evidence.custody')}</dt>
        <dd>
          {custody.length === 0 && t('evidence.custodyNone')}
          <ol>
            {custody.map(({ at, event, detail, digest }) => (
              <li key={digest}>
                {showDateTime(at)} {t(`evidence.event.${event}`)}
                {detail !== null && (
                  <p className={style.soft} lang="vi">
                    {detail}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </dd>
      </dl>
    </details>
  )
}
