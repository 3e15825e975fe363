/** Which Chromium draws pages, and how is it kept from the network? Everything it needs is handed to it; what it asks by itself goes nowhere. */
import type { Browser } from 'playwright'
import { done, type Outcome, retry, skip } from '#data/model/outcome.js'

export interface LaunchOptions {
  readonly now: () => Date
  /** Path of the program; by default `$DIEMBAO_CHROMIUM`, then Debian's, then the one Playwright installed. */
  readonly chromium?: string
  /** Chromium's own sandbox; on, except for root, where it cannot start. */
  readonly sandbox?: boolean
}

/** Told to whoever runs the machine: a package is missing. */
export const NO_BROWSER = 'không có trình duyệt Chromium trên máy này'

const DEBIAN = '/usr/bin/chromium'
const HOUR = 3_600_000

/**
 * A name that never resolves (RFC 6761) as the only way out, for loopback too, and no name resolves at all: a request that misses our interception
 * (a WebSocket of a worker, WebRTC, a prefetch) fails before a packet is sent.
 */
const DEAD_END = [
  '--proxy-server=socks5://nowhere.invalid:1',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  // Half a gigabyte of objects is more than any article needs; a page that wants more loses its tab, not our machine.
  '--js-flags=--max-old-space-size=512',
]

/** Tokens live in the environment: the browser, which runs other people's programs, gets only what it needs to start. */
const NEEDED = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'FONTCONFIG_PATH']

const environment = (): Record<string, string> =>
  Object.fromEntries(NEEDED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))

const isMissing = (error: unknown): boolean =>
  error instanceof Error && /executable doesn't exist|ENOENT/i.test(error.message)

export async function launchChromium({ now, chromium, sandbox }: LaunchOptions): Promise<Outcome<Browser>> {
  // Loaded when the first page is drawn: most runs never draw one, and it costs a quarter of a second.
  const { chromium: engine } = await import('playwright')
  const named = chromium ?? process.env.DIEMBAO_CHROMIUM
  const places = named ? [named] : [DEBIAN, undefined]
  let missing = true
  for (const executablePath of places) {
    try {
      const browser = await engine.launch({
        ...(executablePath === undefined ? {} : { executablePath }),
        args: DEAD_END,
        env: environment(),
        chromiumSandbox: sandbox ?? process.getuid?.() !== 0,
        // Stopping is our own process's business.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      })
      return done(browser)
    } catch (error) {
      missing &&= isMissing(error)
    }
  }
  if (missing) return skip(NO_BROWSER)
  return retry('trình duyệt Chromium không khởi động được', new Date(now().getTime() + HOUR))
}
