/** How does the week's summary for leadership come out of the machine? */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronLeft, IconChevronRight, IconFileTypeDocx, IconFileTypeHtml } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locality } from '#api/client.js'
import { client } from '../../lib/client.js'
import { daysOfWeek, showDay, today, weekAfter, weekOf } from '../../lib/dates.js'
import { ForLocality } from '../../lib/for-locality.js'
import { useNow } from '../../lib/now.js'
import { saveFile } from '../../lib/save-file.js'
import { useTitle } from '../../lib/title.js'
import { Trouble } from '../../lib/trouble.js'
import style from './briefings-page.module.css'
import { latestWeekQuery, weekCountQuery } from './queries.js'

const route = getRouteApi('/briefings')

export function BriefingsPage(): ReactNode {
  const { t } = useTranslation()
  useTitle(t('briefings.title'))
  return (
    <div className={style.scroller}>
      <div className={style.page}>
        <h1>{t('briefings.title')}</h1>
        <p className={style.soft}>{t('briefings.what')}</p>
        <ForLocality>{(locality) => <Week locality={locality} />}</ForLocality>
      </div>
    </div>
  )
}

function Week({ locality }: { readonly locality: Locality }) {
  const { t } = useTranslation()
  const now = useNow()
  const navigate = route.useNavigate()
  const thisWeek = weekOf(today(now))
  const { week = thisWeek } = route.useSearch()
  const days = daysOfWeek(week) ?? { from: today(now), to: today(now) }
  const count = useQuery(weekCountQuery(locality.id, days))
  const { data: latest } = useQuery({ ...latestWeekQuery(locality.id, now), enabled: count.data === 0 })
  const latestDays = latest ? daysOfWeek(latest) : null
  const go = (to: string) =>
    void navigate({ search: (before) => ({ ...before, week: to === thisWeek ? undefined : to }), replace: true })
  const [year = '', number = ''] = week.split('-W')
  return (
    <>
      <fieldset className={style.week} aria-label={t('briefings.week')}>
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={18} aria-hidden="true" />}
          onClick={() => go(weekAfter(week, -1))}
        >
          {t('briefings.previous')}
        </Button>
        <p className={style.name} aria-live="polite">
          <strong>{t('briefings.weekName', { number: Number(number), year })}</strong>
          <span>{t('briefings.weekDays', { from: showDay(days.from), to: showDay(days.to) })}</span>
        </p>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={18} aria-hidden="true" />}
          disabled={week >= thisWeek}
          onClick={() => go(weekAfter(week, 1))}
        >
          {t('briefings.next')}
        </Button>
      </fieldset>
      {count.data !== undefined && (
        <p className={style.count}>
          {count.data === 0
            ? t('briefings.countedNone', { name: locality.name })
            : t('briefings.counted', { count: count.data, name: locality.name })}
        </p>
      )}
      {count.data === 0 && latest && latestDays && latest !== week && (
        <Button variant="light" onClick={() => go(latest)}>
          {t('briefings.latest', { from: showDay(latestDays.from), to: showDay(latestDays.to) })}
        </Button>
      )}
      <Files key={`${locality.id} ${week}`} locality={locality.id} week={week} />
    </>
  )
}

function Files({ locality, week }: { readonly locality: string; readonly week: string }) {
  const { t } = useTranslation()
  const save = useMutation({
    mutationFn: (format: 'docx' | 'html') => client.weeklyBriefing({ locality, week, format }),
    onSuccess: (file) => {
      saveFile(file)
      notifications.show({ message: t('briefings.ready', { name: file.name }) })
    },
  })
  const preview = useMutation({
    mutationFn: async () => (await client.weeklyBriefing({ locality, week, format: 'html' })).content.text(),
  })
  const error = save.error ?? preview.error
  const again = () => (save.error === null ? preview.mutate() : save.mutate(save.variables))
  return (
    <>
      <div className={style.files}>
        <Button
          leftSection={<IconFileTypeDocx size={20} aria-hidden="true" />}
          loading={save.isPending && save.variables === 'docx'}
          onClick={() => save.mutate('docx')}
        >
          {t('briefings.download')}
        </Button>
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>
          {t('briefings.preview')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypeHtml size={20} aria-hidden="true" />}
          loading={save.isPending && save.variables === 'html'}
          onClick={() => save.mutate('html')}
        >
          {t('briefings.downloadHtml')}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {save.isPending || preview.isPending ? t('briefings.making') : ''}
      </p>
      {error !== null && <Trouble error={error} onRetry={again} />}
      {preview.data !== undefined && (
        // Without `allow-scripts` nothing in the document can run, whatever a title brought with it.
        <iframe className={style.frame} sandbox="" srcDoc={preview.data} title={t('briefings.frame')} />
      )}
    </>
  )
}
