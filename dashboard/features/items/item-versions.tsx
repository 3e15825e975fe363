/** How has the item changed since it was first captured, word by word? */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ItemPage, Version } from '#api/client.js'
import { showDateTime } from '../../lib/dates.js'
import { shortened } from './diff.js'
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
          {item.versions.map(({ number, capturedAt, change, diff }, index) => (
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
              {change !== null && <strong>{t(`item.change.${change}`)}</strong>}{' '}
              <span className={style.soft}>
                {showDateTime(capturedAt)}
                {index === 0 && ` (${t('item.versionNewest')})`}
              </span>
              {diff !== null && <Difference diff={diff} language={item.language} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Difference({
  diff,
  language,
}: {
  readonly diff: NonNullable<Version['diff']>
  readonly language: string | null
}) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('item.diff')}</summary>
      <p className={style.diff} lang={language ?? undefined}>
        {shortened(diff).map(({ at, kind, text }) =>
          kind === 'added' ? (
            <ins key={at}>{text}</ins>
          ) : kind === 'removed' ? (
            <del key={at}>{text}</del>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
    </details>
  )
}
