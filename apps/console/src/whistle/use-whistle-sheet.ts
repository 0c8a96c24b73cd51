import type { ListItemView, UnitList } from '@tiaokuai/contracts';
import { Form, type FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useList } from '../api/queries.js';
import type { FieldSchema } from '../form/schema.js';
import { useSession } from '../session/session.js';
import {
  callsStreets,
  mainItemCode,
  startingValues,
  type DepartmentRow,
  withRoles,
  type WhistleDraft,
} from './draft.js';
import { readDraft, saveDraft } from './draft-storage.js';
import { initialValuesOfOthers } from './sheet-layout.js';
import {
  completeRow,
  completeStreetRow,
  rowsFor,
  streetRowsFor,
  suggestionsFor,
  suggestionsToWrite,
  type Suggestions,
} from './suggestions.js';

export interface WhistleSheet {
  /** Holds what was typed: the only place where it is read and written while the page is open. */
  readonly form: FormInstance<WhistleDraft>;
  readonly initialValues: WhistleDraft;
  /** What stands in the form now; undefined before it is drawn. */
  readonly draft: WhistleDraft | undefined;
  /** The same at this moment, for sending. */
  readonly read: () => WhistleDraft;
  /** The kind of the calling unit. */
  readonly unitKind: string;
  readonly item: ListItemView | undefined;
  readonly chooseItem: (item: ListItemView | undefined) => void;
  readonly onChange: (changed: WhistleDraft) => void;
}

/**
 * The sheet that is being filled in. Title, request and reason follow the chosen item, the address and the units called,
 * until somebody words them himself; every change is saved.
 */
export function useWhistleSheet(schema: FieldSchema, units: UnitList): WhistleSheet {
  const { post } = useSession();
  const [form] = Form.useForm<WhistleDraft>();
  const items = useList().data?.items ?? [];
  const unitKind = units.units.find(({ id }) => id === post.unit.id)?.kind.code ?? '';
  const starting = startingValues(unitKind);
  const typed = Form.useWatch<WhistleDraft>((values: WhistleDraft) => values, form) as
    WhistleDraft | undefined;
  const [itemCode, setItemCode] = useState(() => mainItemCode(readDraft(post), unitKind));
  const item = items.find(({ code }) => code === itemCode);
  /** What the page itself wrote: it may be overwritten, and anything else may not. */
  const suggested = useRef<Suggestions>({});

  const writeSuggestions = () => {
    const draft = form.getFieldsValue();
    const suggestions = suggestionsFor(draft, item, units);
    const due = suggestionsToWrite(draft, suggestions, suggested.current);
    if (Object.keys(due).length === 0) return;
    form.setFieldsValue(due);
    suggested.current = { ...suggested.current, ...suggestions };
  };
  const save = () => saveDraft(post, form.getFieldsValue());

  // Another item, or other names of the units, suggest something else. What is typed is followed in `onChange`.
  useEffect(writeSuggestions, [item, units]);

  return {
    form,
    unitKind,
    item,
    initialValues: { ...initialValuesOfOthers(schema), ...starting, ...readDraft(post) },
    draft: typed && withRoles({ ...starting, ...typed }, unitKind),
    read: () => withRoles({ ...starting, ...form.getFieldsValue() }, unitKind),
    chooseItem(chosen) {
      setItemCode(chosen?.code);
      if (chosen === undefined) return;
      const { departments = [] } = form.getFieldsValue();
      const unlisted = departments.filter((row) => row.unit !== undefined && row.itemCode === undefined);
      const rows = callsStreets(unitKind)
        ? streetRowsFor(chosen, departments)
        : [...rowsFor(chosen, units), ...unlisted];
      form.setFieldsValue({ departments: rows });
      save();
    },
    onChange(changed) {
      if (changed.type === 'emergencyResponse') form.setFieldsValue({ urgency: 'emergency' });
      changed.departments?.forEach((change: DepartmentRow | undefined, index) => {
        const row = form.getFieldsValue().departments?.[index];
        const complete =
          row &&
          (callsStreets(unitKind)
            ? completeStreetRow(row, itemCode, items)
            : completeRow(row, change ?? {}, items));
        if (complete !== undefined) form.setFieldValue(['departments', index], complete);
      });
      writeSuggestions();
      save();
    },
  };
}
