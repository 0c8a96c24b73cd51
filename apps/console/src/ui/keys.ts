import { useEffect, useRef } from 'react';

const SETTING = 'tiaokuai.keys';

/** Single keys can be switched off (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return window.localStorage.getItem(SETTING) !== 'off';
}

export function switchKeys(on: boolean): void {
  window.localStorage.setItem(SETTING, on ? 'on' : 'off');
}

const TYPING = 'input,textarea,select,[contenteditable],[role="combobox"],[role="slider"],[role="dialog"]';
const PRESSED_BY_SPACE = 'button,a,summary,[role="menuitem"]';

/** Single keys of a page; deaf where something is typed, in dialogs, and while an input method composes. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // keyCode 229: an input method is composing; Safari on macOS tells it by the code alone.
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const action = latest.current[event.key];
      if (action === undefined || !keysAreOn()) return;
      if (event.target instanceof HTMLElement && isBusy(event.target, event.key)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isBusy(target: HTMLElement, key: string): boolean {
  return target.closest(TYPING) !== null || (key === ' ' && target.closest(PRESSED_BY_SPACE) !== null);
}
