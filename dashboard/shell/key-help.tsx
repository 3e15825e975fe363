/** Which key does what? */
import { Modal, Switch } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KEYS, keepSingleKeys, singleKeysOn } from '../lib/shortcuts.js'
import { KeyHint } from '../ui/key-hint.js'
import { PAGES } from './pages.js'
import style from './shell.module.css'

const ACTIONS = ['next', 'previous', 'open', 'page', 'back', 'search', 'commands', 'help'] as const

export function KeyHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [on, setOn] = useState(singleKeysOn)
  const turn = (next: boolean) => {
    keepSingleKeys(next)
    setOn(next)
  }
  const rows = [
    ...ACTIONS.map((action) => ({ keys: KEYS[action], what: t(`keys.${action}`) })),
    ...PAGES.map(({ keys, name }) => ({ keys, what: t('keys.go', { page: t(`nav.${name}`) }) })),
  ]
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('keys.close') }}
    >
      <dl className={style.help}>
        {rows.map(({ keys, what }) => (
          <Fragment key={keys}>
            <dt>
              <KeyHint keys={keys} always />
              <span className="visually-hidden">{keys}</span>
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
      <Switch
        label={t('keys.off')}
        description={t('keys.explain')}
        checked={on}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
      />
    </Modal>
  )
}
