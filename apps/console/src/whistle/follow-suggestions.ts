import type { ListItemView, UnitList } from '@tiaokuai/contracts';
import { useState } from 'react';
import { useList } from '../api/queries.js';
import type { WhistleDraft } from './draft.js';
import { suggestionsFor, type Suggestions } from './suggestions.js';

interface Filled {
  readonly items: readonly ListItemView[];
  readonly item: ListItemView | undefined;
  readonly choose: (item: ListItemView | undefined) => void;
  /** Writes what the item suggests by now, where nobody has written something else. */
  readonly follow: (draft: WhistleDraft, set: (values: Suggestions) => void) => void;
}

/** Title, request and reason follow the chosen item, the address and the units called, until somebody words them himself. */
export function useSuggestions(units: UnitList, begunWith: string | undefined): Filled {
  const list = useList();
  const [code, setCode] = useState(begunWith);
  const [written, setWritten] = useState<Suggestions>({});
  const items = list.data?.items ?? [];
  const item = items.find((each) => each.code === code);
  return {
    items,
    item,
    choose: (chosen) => setCode(chosen?.code),
    follow(draft, set) {
      const now = suggestionsFor(draft, item, units);
      const names = ['title', 'ask', 'beyondPowerReason'] as const;
      const due = names.filter((name) => {
        const untouched = !draft[name] || draft[name] === written[name];
        return untouched && now[name] !== undefined && now[name] !== draft[name];
      });
      if (due.length === 0) return;
      set(Object.fromEntries(due.map((name) => [name, now[name]])));
      setWritten({ ...written, ...now });
    },
  };
}
