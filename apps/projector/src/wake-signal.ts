/** Wakes whoever waits for something to do. A signal that nobody waits for is kept for the next wait. */
export interface WakeSignal {
  raise(): void;
  /** Returns when it is raised, after `milliseconds`, or when `signal` is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export function wakeSignal(): WakeSignal {
  let raised = false;
  let wake: (() => void) | undefined;
  return {
    raise() {
      raised = true;
      wake?.();
    },
    async wait(milliseconds, signal) {
      if (!raised && !signal.aborted)
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
      raised = false;
    },
  };
}
