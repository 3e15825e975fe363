/** What does the machine think of the item, and which of it should be marked in the text? */
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#api/client.js'
import { percent, ToneTag } from '../../lib/judgement.js'
import { Tag } from '../../ui/tag.js'
import { ItemDecision } from './item-decision.js'
import style from './item-page.module.css'

/** The layer of sentences among the layers of localities; no locality's id has a space. */
export const SENTENCES = 'worth checking'

/** Below half the stage itself holds a sentence not worth checking. */
export const WORTH_CHECKING = 0.5

interface ItemMarksProps {
  readonly item: ItemPage
  readonly hidden: ReadonlySet<string>
  readonly onToggle: (id: string) => void
  /** An old version carries no marks. */
  readonly disabled: boolean
}

/** Of labels below this about half are wrong (121 read, 2026-11). */
const SURE_KIND = 0.4

/** What a person decided is nothing that the machine is sure of. */
const isDecided = ({ decisions }: ItemPage, locality: string): boolean =>
  decisions.some((one) => one.question === 'relevance' && one.locality === locality)

export function ItemMarks({ item, hidden, onToggle, disabled }: ItemMarksProps) {
  const { t } = useTranslation()
  const sentences = item.sentences.filter(({ checkWorthiness }) => checkWorthiness >= WORTH_CHECKING).length
  return (
    <>
      <section>
        <h2>{t('item.mentions')}</h2>
        {item.mentions.length === 0 && <p className={style.soft}>{t('item.mentionsNone')}</p>}
        <ul className={style.plain}>
          {item.mentions.map(({ locality, level, score, reason, spans, tone }, index) => (
            <li key={locality.id}>
              <Checkbox
                checked={!hidden.has(locality.id)}
                disabled={disabled || spans.length === 0}
                onChange={() => onToggle(locality.id)}
                label={
                  <>
                    <mark data-tint={(index % 4) + 1}>{locality.name}</mark> {t(`level.${level}`)}
                  </>
                }
                description={
                  isDecided(item, locality.id)
                    ? t('item.spans', { count: spans.length })
                    : `${t('item.spans', { count: spans.length })}, ${t('item.mentionScore', { score: percent(score) })}`
                }
              />
              <p className={style.soft} lang="vi">
                {reason} {tone !== null && <ToneTag tone={tone} long />}
              </p>
              <ItemDecision item={item} locality={locality} />
            </li>
          ))}
        </ul>
        {sentences > 0 && (
          <Checkbox
            checked={!hidden.has(SENTENCES)}
            disabled={disabled}
            onChange={() => onToggle(SENTENCES)}
            label={<span className={style.sentence}>{t('item.sentences')}</span>}
            description={`${t('item.sentencesCount', { count: sentences })}. ${t('item.sentencesWhat')}`}
          />
        )}
      </section>
      <section>
        <h2>{t('item.machine')}</h2>
        <dl className={style.pairs}>
          <dt>{t('item.kind')}</dt>
          <dd>
            {item.kind === null ? t('item.none') : t(`kind.${item.kind.kind}`)}
            {item.kind !== null && item.kind.score < SURE_KIND && ` ${t('item.unsure')}`}
          </dd>
          <dt>{t('item.topics')}</dt>
          <dd className={style.tags}>
            {item.topics.length === 0
              ? t('item.none')
              : item.topics.map(({ id, score }) => (
                  <Tag key={id} title={t('item.mentionScore', { score: percent(score) })}>
                    {t(`topic.${id}`)}
                  </Tag>
                ))}
          </dd>
        </dl>
      </section>
      {item.flags.length > 0 && (
        <section>
          <h2>{t('story.flags')}</h2>
          <ul className={style.plain}>
            {item.flags.map(({ code, reason, score }) => (
              <li key={code}>
                <strong>{t(`flag.${code}`)}</strong>
                <p className={style.soft}>
                  <span lang="vi">{reason}</span> ({t('item.mentionScore', { score: percent(score) })})
                </p>
              </li>
            ))}
          </ul>
          <p className={style.soft}>{t('story.flagsWhat')}</p>
        </section>
      )}
    </>
  )
}
