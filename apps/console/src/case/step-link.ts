import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** An inbox row leads straight into its step: `?do=<command>&about=<thread>` opens it once and leaves the address. */
export function useStepLink(
  open: (wanted: { readonly command: string; readonly about: string | null }) => void,
): void {
  const [search, setSearch] = useSearchParams();
  const done = useRef(false);
  const command = search.get('do');
  useEffect(() => {
    if (command === null || done.current) return;
    done.current = true;
    open({ command, about: search.get('about') });
    setSearch({}, { replace: true });
  });
}
