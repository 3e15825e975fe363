/** Short facts in a row, a middle dot between them; the absent ones leave no dot behind. */
import { Children, Fragment, type ReactNode } from 'react'

export function Dots({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts keep their order, and have no name of their own
    <Fragment key={index}>
      {index > 0 && <span aria-hidden="true"> · </span>}
      {child}
    </Fragment>
  ))
}
