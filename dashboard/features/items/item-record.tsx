/** How did the item come to us, how has it changed, and what did each step decide about it? */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaptureFacts, ItemPage } from '#api/client.js'
import { showDateTime } from '../../lib/dates.js'
import { useTerm } from '../../lib/words/term.js'
import style from './item-page.module.css'

export function VersionList({ item, shown }: { readonly item: ItemPage; readonly shown: number | undefined }) {
  const { t } = useTranslation()
  return (
    <section>
      <h2>{t('item.versions')}</h2>
      {item.versions.length < 2 ? (
        <p className={style.soft}>{t('item.versionsOne')}</p>
      ) : (
        <ul className={style.plain}>
          {item.versions.map(({ number, capturedAt }, index) => (
            <li key={number}>
              <Link
                to="/items/$id"
                params={{ id: String(item.id) }}
                search={{ version: index === 0 ? undefined : number }}
                aria-current={number === shown ? 'true' : undefined}
                replace
              >
                {t('item.version', { number })}
              </Link>{' '}
              <span className={style.soft}>
                {showDateTime(capturedAt)}
                {index === 0 && ` (${t('item.versionNewest')})`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function CaptureTable({ captures }: { readonly captures: readonly CaptureFacts[] }) {
  const { t, i18n } = useTranslation()
  const term = useTerm()
  const bytes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'byte', unitDisplay: 'narrow' })
  return (
    <section>
      <details>
        <summary>
          <h2>{t('item.captures')}</h2>
        </summary>
        {captures.length === 0 && <p className={style.soft}>{t('item.capturesNone')}</p>}
        {captures.map((capture) => (
          <dl key={`${capture.archive} ${capture.digest}`} className={style.pairs}>
            <dt>{t('item.door')}</dt>
            <dd>{term('door', capture.door)}</dd>
            <dt>{t('item.time')}</dt>
            <dd>{showDateTime(capture.capturedAt)}</dd>
            <dt>{t('item.url')}</dt>
            <dd className={style.long}>{capture.url ?? t('item.unknown')}</dd>
            <dt>{t('item.status')}</dt>
            <dd>{capture.status ?? t('item.unknown')}</dd>
            <dt>{t('item.type')}</dt>
            <dd>{capture.contentType ?? t('item.unknown')}</dd>
            <dt>{t('item.size')}</dt>
            <dd>{bytes.format(capture.bytes)}</dd>
            <dt>{t('item.digest')}</dt>
            <dd className={style.long}>{capture.digest}</dd>
            <dt>{t('item.archive')}</dt>
            <dd className={style.long}>{capture.archive}</dd>
          </dl>
        ))}
      </details>
    </section>
  )
}

export function RunTable({ runs }: { readonly runs: ItemPage['runs'] }) {
  const { t } = useTranslation()
  const term = useTerm()
  return (
    <section>
      <details>
        <summary>
          <h2>{t('item.runs')}</h2>
        </summary>
        {runs.length === 0 && <p className={style.soft}>{t('item.runsNone')}</p>}
        <ol className={style.plain}>
          {runs.map(({ stage, version, outcome, reason, at }) => (
            <li key={`${stage} ${version} ${at}`}>
              {term('stage', stage)}: {term('outcome', outcome)}
              <p className={style.soft}>
                {reason !== null && <span lang="vi">{reason}. </span>}
                {showDateTime(at)}, v{version}
              </p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}
