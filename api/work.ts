/** What is being done right now, for whoever asks: the terminal's bar and the dashboard's? */
export interface WorkNow {
  readonly label: string
  readonly done: number
  readonly total: number | null
}

export interface WorkBoard {
  /** Null while nothing is under way. */
  current(): WorkNow | null
  show(work: WorkNow | null): void
}

export function workBoard(onShow: (work: WorkNow | null) => void = () => undefined): WorkBoard {
  let held: WorkNow | null = null
  return {
    current: () => held,
    show(work) {
      held = work
      onShow(work)
    },
  }
}
