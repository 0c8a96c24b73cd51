import { useEffect, useState } from 'react';

/** J / K move through a list and Enter opens; never inside inputs, nor while an input method composes. */
export function useRowKeys(count: number, open: (index: number) => void): number {
  const [index, setIndex] = useState(-1);
  const at = Math.min(index, count - 1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input,textarea,button,a,.ant-select,.ant-modal')
      )
        return;
      if (event.key === 'j') setIndex(Math.min(at + 1, count - 1));
      else if (event.key === 'k') setIndex(Math.max(at - 1, 0));
      else if (event.key === 'Enter' && at >= 0) open(at);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [at, count, open]);
  return at;
}
