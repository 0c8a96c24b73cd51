/** Wakes whoever waits for something to do. A ring that nobody waits for is kept for the next one. */
export interface Bell {
  ring(): void;
  /** Returns at the next ring, after `milliseconds`, or when `signal` is aborted. */
  heard(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export function bell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async heard(milliseconds, signal) {
      if (!rung && !signal.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          signal.addEventListener('abort', wake, { once: true });
        });
      if (wake !== undefined) signal.removeEventListener('abort', wake);
      wake = undefined;
      rung = false;
    },
  };
}
