import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';

const SETTING = 'tiaokuai.keys';

/** Single keys can be switched off (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return window.localStorage.getItem(SETTING) !== 'off';
}

export function switchKeys(on: boolean): void {
  window.localStorage.setItem(SETTING, on ? 'on' : 'off');
}

/** The key belongs to an input method that composes; Safari on macOS tells it by the code 229 alone. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** For `onKeyDown` around a form: Ctrl + Enter sends it unless that is under way, and Enter in a field of one line does not. */
export function sendsByCtrlEnter(form: FormInstance, isPending: boolean): React.KeyboardEventHandler {
  return (event) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    if (event.ctrlKey) {
      if (!isPending) form.submit();
    } else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
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
      if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
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
