/** A page that is one list: a head that stays, and the list that scrolls beneath it. */
import type { ReactNode } from 'react'
import style from './list-page.module.css'

export function ListPage({ head, children }: { readonly head: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={style.page}>
      <div className={style.head}>
        <div className={style.inner}>{head}</div>
      </div>
      {children}
    </div>
  )
}
