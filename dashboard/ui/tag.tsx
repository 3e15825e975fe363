/** A small word on a quiet tint. */
import type { ReactNode } from 'react'
import style from './tag.module.css'

interface TagProps {
  readonly tint?: 'plain' | 'warm' | 'cool' | 'accent'
  readonly title?: string
  readonly children: ReactNode
}

export function Tag({ tint = 'plain', title, children }: TagProps) {
  return (
    <span className={style.tag} data-tint={tint} title={title}>
      {children}
    </span>
  )
}
