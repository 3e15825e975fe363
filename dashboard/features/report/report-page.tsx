/** How does an official on a phone tell the office of something that was seen or heard? */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, type Locality, type ReportAnswer } from '#api/client.js'
import { client } from '../../lib/client.js'
import { ForLocality } from '../../lib/for-locality.js'
import { Headline } from '../../lib/headline.js'
import { useTitle } from '../../lib/title.js'
import { Trouble } from '../../lib/trouble.js'
import { Notice } from '../../ui/notice.js'
import { type Draft, EMPTY, keepDraft, keptDraft, reportOf } from './draft.js'
import { reportsQuery } from './queries.js'
import { ReportFields } from './report-fields.js'
import style from './report-page.module.css'
import { Reports } from './reports.js'

export function ReportPage(): ReactNode {
  const { t } = useTranslation()
  useTitle(t('report.title'))
  return (
    <div className={style.scroller}>
      <div className={style.page}>
        <h1>{t('report.title')}</h1>
        <ForLocality>{(locality) => <Desk key={locality.id} locality={locality} />}</ForLocality>
      </div>
    </div>
  )
}

interface Handing {
  readonly draft: Draft
  readonly picture: File | null
}

function Desk({ locality }: { readonly locality: Locality }) {
  const queries = useQueryClient()
  const [draft, setDraft] = useState(keptDraft)
  const [picture, setPicture] = useState<File | null>(null)
  useEffect(() => keepDraft(draft), [draft])
  const clear = () => {
    setDraft({ ...EMPTY, kind: draft.kind })
    setPicture(null)
  }
  const handIn = useMutation({
    mutationFn: (handing: Handing) =>
      client.handIn(
        reportOf(handing.draft, locality.id),
        handing.draft.kind === 'image' && handing.picture !== null ? handing.picture : undefined,
      ),
    onSuccess: () => {
      clear()
      void queries.invalidateQueries(reportsQuery(locality.id))
    },
    onError: (error) => {
      // Not even the draft may stay on a machine that is on a network.
      if (error instanceof ApiProblem && error.code === 'secret-mark') clear()
    },
  })
  return (
    <>
      {handIn.data === undefined ? (
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault()
            handIn.mutate({ draft, picture })
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
          }}
        >
          <ReportFields
            locality={locality}
            draft={draft}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
            picture={picture}
            onPicture={setPicture}
          />
          <Refusal error={handIn.error} onRetry={() => handIn.mutate({ draft, picture })} />
          <Send pending={handIn.isPending} draft={draft} onClear={clear} />
        </form>
      ) : (
        <Receipt answer={handIn.data} onNext={handIn.reset} />
      )}
      <Reports locality={locality} />
    </>
  )
}

interface SendProps {
  readonly pending: boolean
  readonly draft: Draft
  readonly onClear: () => void
}

function Send({ pending, draft, onClear }: SendProps) {
  const { t } = useTranslation()
  const typed = Object.entries(draft).some(([name, value]) => name !== 'kind' && value !== '')
  return (
    <div className={style.send}>
      <Button type="submit" loading={pending} size="md" className={style.button}>
        {t('report.send')}
      </Button>
      {typed && (
        <p className={style.soft}>
          {t('report.draftKept')}{' '}
          <button type="button" className={style.plain} onClick={onClear}>
            {t('report.draftClear')}
          </button>
        </p>
      )}
    </div>
  )
}

/** A refusal is an answer, not a failure: it says what to change. */
function Refusal({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  const { t } = useTranslation()
  if (error === null) return null
  if (!(error instanceof ApiProblem) || error.status >= 500) return <Trouble error={error} onRetry={onRetry} />
  return (
    <Notice tone="failure" title={t('report.refused')}>
      <p lang="vi">{error.detail}</p>
      {error.code === 'secret-mark' && <p>{t('report.wiped')}</p>}
    </Notice>
  )
}

function Receipt({ answer, onNext }: { readonly answer: ReportAnswer; readonly onNext: () => void }) {
  const { t } = useTranslation()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const { report, again } = answer
  return (
    <section className={style.receipt}>
      <h2 ref={head} tabIndex={-1}>
        {t(again ? 'report.again' : 'report.thanks')}
      </h2>
      <p className={style.number}>{t('report.number', { receipt: report.receipt })}</p>
      <p>{t(`reportSays.${report.state}`)}</p>
      {report.reason !== null && <p lang="vi">{report.reason}</p>}
      <p className={style.actions}>
        {report.item !== null && (
          <Link to="/items/$id" params={{ id: String(report.item.id) }}>
            {report.item.title === null && report.item.opening === null ? (
              t('report.seeItem')
            ) : (
              <Headline title={report.item.title} opening={report.item.opening} />
            )}
          </Link>
        )}
        <Button variant="default" onClick={onNext}>
          {t('report.next')}
        </Button>
      </p>
    </section>
  )
}
