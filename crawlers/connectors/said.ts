/** What does a platform say of an error, fit to stand in a reason that people read? */

/** Short, on one line, without anything that a terminal could obey; empty when it says nothing. */
export const said = (message: string | undefined): string =>
  message === undefined
    ? ''
    : `: “${message
        .slice(0, 200)
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()}”`
