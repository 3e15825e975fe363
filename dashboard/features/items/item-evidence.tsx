/** What can be shown if somebody doubts the item: which bytes were sealed, are they whole, and how do they leave the house? */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPackageExport, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SealedCapture, Verification } from '#api/client.js'
import { client } from '../../lib/client.js'
import { showDateTime } from '../../lib/dates.js'
import { saveFile } from '../../lib/save-file.js'
import { Trouble } from '../../lib/trouble.js'
import { CaptureName, EvidenceFacts } from './evidence-facts.js'
import { EvidencePictures } from './evidence-pictures.js'
import style from './item-evidence.module.css'
import { evidenceQuery } from './queries.js'

export function ItemEvidence({ itemId }: { readonly itemId: number }) {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useQuery(evidenceQuery(itemId))
  return (
    <section className={style.evidence}>
      <h2>{t('evidence.title')}</h2>
      {isPending ? (
        <p className={style.soft} role="status">
          {t('state.loading')}
        </p>
      ) : data === undefined ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : data.captures.length === 0 ? (
        <p className={style.soft}>{t('evidence.empty')}</p>
      ) : (
        <Sealed itemId={itemId} captures={data.captures} />
      )}
    </section>
  )
}

interface SealedProps {
  readonly itemId: number
  readonly captures: readonly SealedCapture[]
}

function Sealed({ itemId, captures }: SealedProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  // Both are written into the log that is shown below.
  const onSettled = () => queries.invalidateQueries(evidenceQuery(itemId))
  const verify = useMutation({ mutationFn: () => client.verifyEvidence(itemId), onSettled })
  const pack = useMutation({
    mutationFn: () => client.evidencePackage(itemId),
    onSuccess: (file) => {
      saveFile(file)
      notifications.show({ message: t('evidence.saved', { name: file.name }) })
    },
    onSettled,
  })
  const failed = verify.error !== null ? verify : pack.error !== null ? pack : null
  return (
    <>
      <p className={style.soft}>{t('evidence.what')}</p>
      <div className={style.deeds}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconShieldCheck size={18} aria-hidden="true" />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('evidence.verify')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPackageExport size={18} aria-hidden="true" />}
          loading={pack.isPending}
          onClick={() => pack.mutate()}
        >
          {t('evidence.pack')}
        </Button>
      </div>
      <div role="status">
        {verify.isPending && <p className="visually-hidden">{t('evidence.verifying')}</p>}
        {pack.isPending && <p className="visually-hidden">{t('evidence.packing')}</p>}
        {verify.data !== undefined && !verify.isPending && <Verdict verification={verify.data} captures={captures} />}
      </div>
      {failed?.error && <Trouble error={failed.error} onRetry={() => failed.mutate()} />}
      <EvidencePictures itemId={itemId} captures={captures} />
      {captures.map((capture) => (
        <EvidenceFacts key={capture.id} capture={capture} />
      ))}
      <p className={style.soft}>{t('evidence.packWhat')}</p>
    </>
  )
}

interface VerdictProps {
  readonly verification: Verification
  readonly captures: readonly SealedCapture[]
}

function Verdict({ verification, captures }: VerdictProps) {
  const { t } = useTranslation()
  const { ok, at, captures: verdicts, custodyWhole } = verification
  const broken = verdicts.flatMap((verdict) => {
    const capture = captures.find(({ id }) => id === verdict.id)
    return verdict.ok || capture === undefined ? [] : [{ capture, checks: verdict.checks.filter((check) => !check.ok) }]
  })
  return (
    <div className={style.verdict} data-ok={ok}>
      <p>
        <strong>
          {broken.length > 0
            ? t('evidence.broken', { count: broken.length })
            : t('evidence.whole', { count: verdicts.length })}
        </strong>
      </p>
      {broken.map(({ capture, checks }) => (
        <div key={capture.id}>
          <CaptureName capture={capture} />
          <ul lang="vi">
            {checks.map(({ name, detail }) => (
              <li key={name}>{detail}</li>
            ))}
          </ul>
        </div>
      ))}
      {!custodyWhole && <p>{t('evidence.logBroken')}</p>}
      {!ok && <p>{t('evidence.brokenWhat')}</p>}
      <p className={style.soft}>{t('evidence.wholeAt', { time: showDateTime(at) })}</p>
    </div>
  )
}
