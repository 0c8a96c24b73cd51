import { useSyncExternalStore } from 'react';

const QUERY = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether this person has asked his system for less motion; follows when he changes his mind. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      QUERY.addEventListener('change', changed);
      return () => QUERY.removeEventListener('change', changed);
    },
    () => QUERY.matches,
  );
}
