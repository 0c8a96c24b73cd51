import { useState } from 'react';

/** What is typed into a form survives closing it and a reload, in this tab only; `name` names the form. */
export function useFormStorage<V extends object>(
  name: string,
): { readonly values: Partial<V>; readonly save: (values: Partial<V>) => void; readonly clear: () => void } {
  const key = `tiaokuai.form.${name}`;
  const [values] = useState<Partial<V>>(() => {
    const kept = window.sessionStorage.getItem(key);
    return kept === null ? {} : (JSON.parse(kept) as Partial<V>);
  });
  return {
    values,
    save: (typed) => window.sessionStorage.setItem(key, JSON.stringify(typed)),
    clear: () => window.sessionStorage.removeItem(key),
  };
}
