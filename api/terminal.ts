/** How does long work show itself: a bar on a terminal, plain lines elsewhere, never on standard output? */
import { SingleBar } from 'cli-progress'

export interface Progress {
  /** @param total null while it is not known */
  update(done: number, total: number | null, label: string): void
  end(): void
}

/** Elsewhere than on a terminal, at most a line every so many milliseconds. */
const LINE_EVERY = 2000

export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A query's error holds what people typed as its parameters: that goes into no log. */
export const stackOf = (cause: unknown): string =>
  cause instanceof Error
    ? [cause.stack ?? cause.message, ...(cause.cause instanceof Error ? [cause.cause.message] : [])]
        .join('\n')
        .replace(/^params: [\s\S]*?(?=^ {4}at |$(?![\s\S]))/gm, '')
    : String(cause)

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export function showProgress(now: () => Date, quiet: boolean): Progress {
  if (quiet) return { update: () => undefined, end: () => undefined }
  return process.stderr.isTTY ? barProgress() : lineProgress(now)
}

function barProgress(): Progress {
  const bar = new SingleBar({
    format: '{label} {bar} {value}{of}',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  let started = false
  return {
    update(done, total, label) {
      const payload = { label, of: total === null ? '' : `/${total}` }
      if (!started) bar.start(total ?? Math.max(done, 1), done, payload)
      started = true
      bar.setTotal(total ?? Math.max(done, 1))
      bar.update(done, payload)
    },
    end() {
      if (started) bar.stop()
      started = false
    },
  }
}

function lineProgress(now: () => Date): Progress {
  let last = 0
  return {
    update(done, total, label) {
      if (now().getTime() - last < LINE_EVERY) return
      last = now().getTime()
      say(total === null ? `${label}: ${done}` : `${label}: ${done}/${total}`)
    },
    end: () => undefined,
  }
}
