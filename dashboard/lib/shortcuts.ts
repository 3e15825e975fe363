/** Which keys does the page answer to? Chosen once, kept everywhere. */
import { useEffect, useRef } from 'react'
import { sequence } from './key-sequence.js'

export const KEYS = {
  next: 'j',
  previous: 'k',
  open: 'Enter',
  page: 'o',
  back: 'u',
  search: '/',
  help: '?',
  commands: 'Ctrl K',
  inbox: 'g i',
  items: 'g t',
  searchPage: 'g s',
  sources: 'g n',
  briefings: 'g b',
  report: 'g r',
} as const

const KEPT = 'diembao-single-keys'

/** Single keys can get in the way of speech input and of some keyboards: they can be turned off. */
export const singleKeysOn = (): boolean => localStorage.getItem(KEPT) !== 'off'
export const keepSingleKeys = (on: boolean): void => localStorage.setItem(KEPT, on ? 'on' : 'off')

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Runs the action of a key or of two keys in a row, while nothing is being typed and no dialogue is open. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    let before: string | null = null
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      if (typing(event.target) || !singleKeysOn() || document.querySelector('[role="dialog"]') !== null) return
      // Enter on a link or button is the browser's own.
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, summary'))
        return
      const step = sequence(before, event.key, Object.keys(latest.current))
      before = step.before
      if (step.match === null) return
      event.preventDefault()
      latest.current[step.match]?.()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
