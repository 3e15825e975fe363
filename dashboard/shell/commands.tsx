/** How does a reader get anywhere by typing a few letters? */
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocality } from '../lib/locality.js'
import { PAGES } from './pages.js'

export function Commands() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { choices, current } = useLocality()
  const [query, setQuery] = useState('')
  const pages: SpotlightActionData[] = PAGES.map(({ to, name, keys }) => ({
    id: to,
    label: t(`nav.${name}`),
    description: keys,
    onClick: () => void navigate({ to }),
  }))
  const switches: SpotlightActionData[] = choices
    .filter(({ id }) => id !== current?.id)
    .map(({ id, name }) => ({
      id: `locality ${id}`,
      label: t('shell.switchTo', { name }),
      onClick: () => void navigate({ to: '/', search: { locality: id } }),
    }))
  const words = query.trim()
  const find: SpotlightActionData[] =
    words === ''
      ? []
      : [
          {
            id: 'find',
            label: t('shell.commandsSearch', { query: words }),
            onClick: () => void navigate({ to: '/search', search: { q: words } }),
          },
        ]
  return (
    <Spotlight
      actions={[...find, ...pages, ...switches]}
      query={query}
      onQueryChange={setQuery}
      title={t('shell.commands')}
      classNames={{ header: 'visually-hidden' }}
      shortcut="mod + K"
      // From a field too: nothing else listens to it there.
      tagsToIgnore={[]}
      nothingFound={t('shell.commandsNone')}
      searchProps={{ placeholder: t('shell.commands'), 'aria-label': t('shell.commands') }}
    />
  )
}
