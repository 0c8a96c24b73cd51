import { useState } from 'react';

/** What is typed into a form survives closing it and a reload, in this tab only; `key` names the form. */
export function useKeptForm<V extends object>(
  key: string,
): { readonly values: Partial<V>; readonly keep: (values: Partial<V>) => void; readonly forget: () => void } {
  const place = `tiaokuai.form.${key}`;
  const [values] = useState<Partial<V>>(() => {
    const kept = window.sessionStorage.getItem(place);
    return kept === null ? {} : (JSON.parse(kept) as Partial<V>);
  });
  return {
    values,
    keep: (typed) => window.sessionStorage.setItem(place, JSON.stringify(typed)),
    forget: () => window.sessionStorage.removeItem(place),
  };
}
