import type { IncomingMessage } from 'node:http'

/**
 * Something that is to happen at its time.
 */
export interface Due {
  atMs: number
  /** What it returns resolves when all that comes of it is done. */
  happen(): void | Promise<void>
}

/**
 * The time of one operation of the service. It passes only when nothing else
 * can happen, to whatever is next.
 */
export class OperationTime {
  public nowMs: number
  /** Those that are not answered yet. */
  public readonly requests = new Set<IncomingMessage>()
  /** When calls are given up that are under way. */
  public readonly limits = new Set<Due>()
  /** When pauses end. */
  public readonly pauses = new Set<Due>()
  /** When calls go on that were told to be slow; never, if they are kept. */
  public readonly delays = new Set<Due>()

  // The same of calls that were given up.
  private readonly late = new Set<Due>()
  // Of these, what has gone on and is not done: VTEX is another process.
  private readonly undone = new Set<Due>()

  constructor(public readonly beganMs: number) {
    this.nowMs = beganMs
  }

  /** Whether no part of a request is still to come. */
  public get isReceived(): boolean {
    return [...this.requests].every(({ complete }) => complete)
  }

  /** Whether nothing goes on until time passes. */
  public get isStill(): boolean {
    return this.limits.size <= this.delays.size
  }

  /** Whether VTEX is doing what was late, and asks nobody else for it. */
  public get isOwed(): boolean {
    return this.undone.size > 0 && this.delays.size <= this.limits.size
  }

  /** Whether somebody else has to let a call go on. */
  public get isKept(): boolean {
    return [...this.delays].some(
      ({ atMs }) => atMs === Number.POSITIVE_INFINITY
    )
  }

  /** Lets time pass to what is next; `false` when there is nothing. */
  public pass(): boolean {
    const { delays, late, limits, pauses } = this

    if (
      !this.isStill ||
      this.isKept ||
      this.isOwed ||
      limits.size + pauses.size === 0
    ) {
      return false
    }
    this.nowMs = Math.min(
      ...[...limits, ...pauses, ...delays, ...late].map(({ atMs }) => atMs)
    )
    this.goOn(this.dueIn(late))
    if (this.isOwed) {
      return true
    }
    this.happen(pauses)
    // Whose call goes on in this very moment has not come too late.
    if (this.happen(delays) === 0) {
      this.giveUp()
    }
    return true
  }

  /** All that is late happens, for there is nothing left to be later than. */
  public end(): void {
    this.goOn([...this.late])
  }

  /** What came too late is done, however long after the moment that takes. */
  private goOn(dues: Due[]) {
    for (const due of dues) {
      const done = due.happen()

      this.late.delete(due)
      if (done) {
        this.undone.add(due)
        void done.then(() => this.undone.delete(due))
      }
    }
  }

  private happen(dues: Set<Due>): number {
    const now = this.dueIn(dues)

    for (const due of now) {
      dues.delete(due)
      void due.happen()
    }
    return now.length
  }

  /** Every call is slow now: those that were asked first are given up first. */
  private giveUp() {
    for (const limit of this.dueIn(this.limits)) {
      const [slow] = [...this.delays].sort((a, b) => a.atMs - b.atMs)

      this.limits.delete(limit)
      this.delays.delete(slow)
      this.late.add(slow)
      void limit.happen()
    }
  }

  private dueIn(dues: Set<Due>): Due[] {
    return [...dues].filter(({ atMs }) => atMs <= this.nowMs)
  }
}
