/** Wakes whoever waits for something to happen; a ring between looking and waiting is not lost. */
export type Bell = {
  readonly ring: () => void
  /** How often it has rung. */
  readonly heard: () => number
  /** Until it rings again after `heard`, or the time is over. */
  readonly wait: (heard: number, milliseconds: number) => Promise<void>
}

export function bell(): Bell {
  let count = 0
  let waiting: (() => void)[] = []
  return {
    ring() {
      count += 1
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    heard: () => count,
    wait(heard, milliseconds) {
      if (count !== heard) return Promise.resolve()
      return new Promise(resolve => {
        const timer = setTimeout(resolve, milliseconds)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    },
  }
}
