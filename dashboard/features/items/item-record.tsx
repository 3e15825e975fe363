/** What did each step decide about the item? */
import { useTranslation } from 'react-i18next'
import type { ItemPage } from '#api/client.js'
import { showDateTime } from '../../lib/dates.js'
import { useTerm } from '../../lib/words/term.js'
import style from './item-page.module.css'

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
