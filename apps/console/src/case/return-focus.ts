import { useRef } from 'react';

interface ReturnFocus {
  readonly remember: () => void;
  readonly giveBack: () => void;
}

/** The focus goes back to what opened a dialog; where that is gone, because the step was done, to the page. */
export function useReturnFocus(): ReturnFocus {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => (opener.current = document.activeElement),
    // The dialog is gone after the next drawing.
    giveBack: () =>
      window.requestAnimationFrame(() => {
        const { current } = opener;
        if (current instanceof HTMLElement && current.isConnected) current.focus();
        if (document.activeElement !== current) document.getElementById('page')?.focus();
      }),
  };
}
