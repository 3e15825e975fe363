/** What is asked of whoever reports something: few fields, and none for a person? */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locality } from '#api/client.js'
import { realDay, today } from '../../lib/dates.js'
import { useNow } from '../../lib/now.js'
import { type Draft, HEARD_BY, KINDS } from './draft.js'
import { PictureField } from './picture-field.js'
import { reportFormQuery } from './queries.js'
import style from './report-page.module.css'

interface FieldsProps {
  readonly locality: Locality
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
  readonly picture: File | null
  readonly onPicture: (file: File | null) => void
}

export function ReportFields({ locality, draft, onChange, picture, onPicture }: FieldsProps) {
  const { t } = useTranslation()
  const { kind } = draft
  // Without them the form works all the same: places can be typed, a unit left out.
  const { data: offered } = useQuery(reportFormQuery(locality.id))
  return (
    <>
      <KindChoice kind={kind} onChange={onChange} />
      <p className={style.soft}>{t(`report.help.${kind}`)}</p>
      {kind === 'image' && <PictureField picture={picture} onPicture={onPicture} />}
      {kind !== 'link' && (
        <Textarea
          label={t(`report.text.${kind}`)}
          description={kind === 'image' ? t('report.textWhy') : undefined}
          required={kind !== 'image'}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={20_000}
          value={draft.text}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      )}
      {kind !== 'opinion' && (
        <TextInput
          label={t(kind === 'link' ? 'report.link' : 'report.linkIfAny')}
          required={kind === 'link'}
          // Not `url`: browsers would refuse an address without its scheme, as phones copy it.
          type="text"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          maxLength={4096}
          value={draft.link}
          onChange={({ currentTarget }) => onChange({ link: currentTarget.value })}
        />
      )}
      {kind !== 'link' && <WhereAndWhen draft={draft} onChange={onChange} places={offered?.places ?? []} />}
      <Textarea
        label={t('report.question')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={draft.question}
        onChange={({ currentTarget }) => onChange({ question: currentTarget.value })}
      />
      <More draft={draft} onChange={onChange} units={offered?.units ?? []} />
      <p className={style.rules}>{t('report.rules')}</p>
    </>
  )
}

type PartProps = Pick<FieldsProps, 'draft' | 'onChange'>

function KindChoice({ kind, onChange }: { readonly kind: Draft['kind'] } & Pick<FieldsProps, 'onChange'>) {
  const { t } = useTranslation()
  return (
    <fieldset className={style.kinds}>
      <legend>{t('report.kind')}</legend>
      {KINDS.map((one) => (
        <label key={one} className={style.kind}>
          <input type="radio" name="kind" value={one} checked={kind === one} onChange={() => onChange({ kind: one })} />
          {t(`reportKind.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

function WhereAndWhen({ draft, onChange, places }: PartProps & { readonly places: readonly string[] }) {
  const { t } = useTranslation()
  const list = useId()
  const now = useNow()
  const heard = draft.kind === 'opinion'
  return (
    <div className={style.pair}>
      <TextInput
        className={style.wide}
        label={t(heard ? 'report.placeHeard' : 'report.placeSeen')}
        required={heard}
        maxLength={200}
        autoComplete="off"
        {...(heard ? { list } : {})}
        value={draft.place}
        onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
      />
      <datalist id={list}>
        {places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      <DateInput
        label={t(heard ? 'report.dayHeard' : 'report.daySeen')}
        value={draft.day === '' ? null : draft.day}
        onChange={(picked) => onChange({ day: realDay(picked ?? undefined) ?? '' })}
        maxDate={today(now)}
        valueFormat="DD/MM/YYYY"
        placeholder={t('filters.dayForm')}
        clearable
        clearButtonProps={{ 'aria-label': t('filters.clearDay') }}
      />
      <TextInput
        label={t('report.clock')}
        type="time"
        disabled={draft.day === ''}
        value={draft.clock}
        onChange={({ currentTarget }) => onChange({ clock: currentTarget.value })}
      />
      {heard && (
        <NativeSelect
          className={style.wide}
          label={t('report.heardBy')}
          value={draft.heardBy}
          onChange={({ currentTarget }) =>
            onChange({ heardBy: HEARD_BY.find((one) => one === currentTarget.value) ?? '' })
          }
          data={[
            { value: '', label: t('report.heardByUnknown') },
            ...HEARD_BY.map((one) => ({ value: one, label: t(`heardBy.${one}`) })),
          ]}
        />
      )}
    </div>
  )
}

interface MoreProps extends PartProps {
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** For whoever knows more; folded away for whoever does not. */
function More({ draft, onChange, units }: MoreProps) {
  const { t } = useTranslation()
  return (
    <details className={style.more} open={draft.knownFacts + draft.proposal + draft.unit !== '' || undefined}>
      <summary>{t('report.more')}</summary>
      <Textarea
        label={t('report.knownFacts')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={draft.knownFacts}
        onChange={({ currentTarget }) => onChange({ knownFacts: currentTarget.value })}
      />
      <Textarea
        label={t('report.proposal')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={draft.proposal}
        onChange={({ currentTarget }) => onChange({ proposal: currentTarget.value })}
      />
      <NativeSelect
        label={t('report.unit')}
        value={draft.unit}
        onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
        data={[
          { value: '', label: t('report.unitNone') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </details>
  )
}
