/** What has this office been told lately, and how far has each come? */
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Locality, Report } from '#api/client.js'
import { Headline } from '../../lib/headline.js'
import { useNow } from '../../lib/now.js'
import { Trouble } from '../../lib/trouble.js'
import { When } from '../../lib/when.js'
import { Dots } from '../../ui/dots.js'
import { Notice } from '../../ui/notice.js'
import { Placeholder } from '../../ui/placeholder.js'
import { reportsQuery } from './queries.js'
import style from './report-page.module.css'

export function Reports({ locality }: { readonly locality: Locality }) {
  const { t } = useTranslation()
  const reports = useInfiniteQuery(reportsQuery(locality.id))
  const rows = reports.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className={style.reports} aria-label={t('report.list')}>
      <h2>{t('report.list')}</h2>
      {reports.isPending ? (
        <Placeholder label={t('state.loading')} shape="rows" />
      ) : reports.data === undefined ? (
        <Trouble error={reports.error} onRetry={() => void reports.refetch()} />
      ) : rows.length === 0 ? (
        <Notice title={t('report.empty')}>{t('report.emptyWhat', { name: locality.name })}</Notice>
      ) : (
        <>
          <ul className={style.list}>
            {rows.map((report) => (
              <ReportLine key={report.receipt} report={report} />
            ))}
          </ul>
          {reports.hasNextPage && (
            <Button variant="default" loading={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
              {t('report.older')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function ReportLine({ report }: { readonly report: Report }) {
  const { t } = useTranslation()
  const now = useNow()
  const { receipt, kind, state, reason, item, receivedAt, place, unit } = report
  const named = item !== null && (item.title ?? item.opening) !== null
  const about = named ? (
    <Headline title={item.title} opening={item.opening} />
  ) : (
    (report.question ?? report.link ?? report.knownFacts)
  )
  return (
    <li className={style.line}>
      <p className={style.lineHead}>
        <strong>{receipt}</strong>
        <span className={style.state} data-state={state}>
          {t(`reportState.${state}`)}
        </span>
      </p>
      {about !== null && <p className={style.about}>{about}</p>}
      <p className={style.soft}>
        <Dots>
          <span>{t(`reportKind.${kind}`)}</span>
          <When at={receivedAt} now={now} />
          {place !== null && <span>{t('item.place', { section: place })}</span>}
          {unit !== null && <span>{unit.name}</span>}
          {item !== null && (
            <Link to="/items/$id" params={{ id: String(item.id) }}>
              {t('report.seeItem')}
            </Link>
          )}
        </Dots>
      </p>
      {reason !== null && (
        <p className={style.soft} lang="vi">
          {reason}
        </p>
      )}
    </li>
  )
}
