/** What stays on the screen whatever the page: where we are, what we watch, how the machine is doing. */
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { IconKeyboard, IconLanguage, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocality } from '../lib/locality.js'
import { KEYS, useShortcuts } from '../lib/shortcuts.js'
import { speak } from '../lib/words/start.js'
import { Choice } from '../ui/fields.js'
import { KeyHint } from '../ui/key-hint.js'
import { Commands } from './commands.js'
import { KeyHelp } from './key-help.js'
import { PAGES } from './pages.js'
import style from './shell.module.css'
import { Standing } from './standing.js'

export function Shell(): ReactNode {
  const { t, i18n } = useTranslation()
  const navigate = useNavigate()
  const { current, choices } = useLocality()
  const [helping, help] = useDisclosure(false)
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const goTo = (to: (typeof PAGES)[number]['to']) => void navigate({ to })
  const nextTheme = t(dark ? 'shell.themeLight' : 'shell.themeDark')
  useShortcuts({
    ...Object.fromEntries(PAGES.map(({ to, keys }) => [keys, () => goTo(to)])),
    [KEYS.search]: () => goTo('/search'),
    [KEYS.help]: help.open,
  })
  return (
    <div className={style.shell}>
      <a className={style.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={style.header}>
        <div className={style.top}>
          <Link to="/" className={style.brand}>
            {t('app.name')}
          </Link>
          {choices.length > 0 && current !== null && (
            <Choice
              label={t('shell.locality')}
              hideLabel
              value={current.id}
              options={choices.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(locality) =>
                void navigate({ to: '.', search: (before) => ({ ...before, locality, story: undefined }) })
              }
            />
          )}
          <Standing />
          <div className={style.tools}>
            <button type="button" className={style.find} onClick={spotlight.open} aria-label={t('shell.commands')}>
              <IconSearch size={18} aria-hidden="true" />
              <span className={style.findWord}>{t('shell.commands')}</span>
              <KeyHint keys={KEYS.commands} />
            </button>
            <ActionIcon
              variant="subtle"
              size="lg"
              onClick={() => void speak(i18n.language === 'vi' ? 'en' : 'vi')}
              aria-label={t('shell.language')}
              title={t('shell.language')}
            >
              <IconLanguage size={20} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size="lg"
              onClick={() => setColorScheme(dark ? 'light' : 'dark')}
              aria-label={nextTheme}
              title={nextTheme}
            >
              {dark ? <IconSun size={20} aria-hidden="true" /> : <IconMoon size={20} aria-hidden="true" />}
            </ActionIcon>
            <ActionIcon
              className={style.keys}
              variant="subtle"
              size="lg"
              onClick={help.open}
              aria-label={t('shell.keys')}
              title={`${t('shell.keys')} (${KEYS.help})`}
            >
              <IconKeyboard size={20} aria-hidden="true" />
            </ActionIcon>
          </div>
        </div>
        <nav className={style.nav} aria-label={t('nav.label')}>
          {PAGES.map(({ to, name, Icon }) => (
            <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={style.page}>
              <Icon size={20} aria-hidden="true" className={style.icon} />
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" className={style.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Commands />
      <KeyHelp opened={helping} onClose={help.close} />
    </div>
  )
}
