/** What does the page say where a list or a text should stand: why it is empty, or what failed and what to do? */
import type { ReactNode } from 'react'
import style from './notice.module.css'

interface NoticeProps {
  readonly title: string
  /** It is all the page has: its title is the page's heading. */
  readonly wholePage?: boolean
  /** `failure` speaks up to a screen reader. */
  readonly tone?: 'quiet' | 'failure'
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function Notice({ title, wholePage = false, tone = 'quiet', children, actions }: NoticeProps) {
  const Title = wholePage ? 'h1' : 'p'
  return (
    <div className={style.notice} data-tone={tone} role={tone === 'failure' ? 'alert' : undefined}>
      <Title className={style.title}>{title}</Title>
      {children !== undefined && <div className={style.body}>{children}</div>}
      {actions !== undefined && <div className={style.actions}>{actions}</div>}
    </div>
  )
}
