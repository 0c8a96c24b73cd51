import type { ListItemView, UnitList } from '@tiaokuai/contracts';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { gridChoices } from '../form/grid-choices.js';
import { requiredMark } from '../form/required-mark.js';
import { SchemaField } from '../form/schema-field.js';
import { controlOf, type FieldSchema, type Path } from '../form/schema.js';
import { useSession } from '../session/session.js';
import { Departments } from './departments.js';
import {
  keepDraft,
  keptDraft,
  leadItem,
  startingValues,
  type DepartmentRow,
  type WhistleDraft,
} from './draft.js';
import { WhistleDeadlines } from './whistle-deadlines.js';
import { jurisdictionOf } from './jurisdiction.js';
import { ItemPicker } from './item-picker.js';
import { SendBar } from './send-bar.js';
import { useWhistleSender } from './send-whistle.js';
import { completed, rowsFor } from './suggestions.js';
import { useSuggestions } from './follow-suggestions.js';

interface WhistleFormProps {
  /** Of the command that drafts. */
  readonly schema: FieldSchema;
  readonly units: UnitList;
}

export function WhistleForm({ schema, units }: WhistleFormProps): React.ReactNode {
  const { post } = useSession();
  const [form] = Form.useForm<WhistleDraft>();
  const kind = units.units.find(({ id }) => id === post.unit.id)?.kind.code ?? '';
  const starting = startingValues(kind);
  const typed = Form.useWatch((values) => values, form) as WhistleDraft | undefined;
  const draft = typed && { ...starting, ...typed };
  const filled = useSuggestions(units, leadItem(keptDraft(post)));
  const sender = useWhistleSender((field, words) => {
    const name = [...controlOf(schema, field)];
    form.setFields([{ name: name as never, errors: [words] }]);
    form.scrollToField(name);
  });
  const [asking, setAsking] = useState(false);
  const send = async (options: { readonly draftOnly: boolean }) => {
    await sender.send({ ...starting, ...form.getFieldsValue() }, options);
    setAsking(false);
  };
  const grids = gridChoices(units, jurisdictionOf(kind, post.unit.id, draft));

  const field = (path: Path, options: { readonly placeholder?: string; readonly title?: string } = {}) => {
    const { inner, required } = schemaAt(schema, path);
    if (inner === undefined) return null;
    const { placeholder, title = inner.title } = options;
    return (
      <SchemaField
        schema={{ ...inner, title }}
        path={path}
        required={required}
        choices={{ grid: grids }}
        placeholder={placeholder}
      />
    );
  };
  const changed = (part: WhistleDraft) => {
    if (part.type === 'emergencyResponse') form.setFieldsValue({ urgency: 'emergency' });
    part.departments?.forEach((just, index) => {
      const name = ['departments', index] as const;
      const row = completed(form.getFieldValue(name) as DepartmentRow, just ?? {}, filled.items);
      if (row !== undefined) form.setFieldValue(name, row);
    });
    filled.follow(form.getFieldsValue(), form.setFieldsValue);
    keepDraft(post, form.getFieldsValue());
  };
  const choose = (item: ListItemView | undefined) => {
    filled.choose(item);
    if (item === undefined) return;
    const rows = rowsFor(item, units);
    const kept = (form.getFieldValue('departments') as readonly DepartmentRow[]).filter(
      ({ unit, itemCode }) => unit !== undefined && itemCode === undefined,
    );
    form.setFieldsValue({ departments: [...rows, ...kept] });
    keepDraft(post, form.getFieldsValue());
  };
  useEffect(() => {
    filled.follow(form.getFieldsValue(), form.setFieldsValue);
  });

  return (
    <Form
      form={form}
      layout="vertical"
      className="whistle"
      requiredMark={requiredMark}
      initialValues={{ ...starting, ...keptDraft(post) }}
      onValuesChange={changed}
      scrollToFirstError={{ block: 'center', focus: true }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !sender.isPending) form.submit();
      }}
      onFinish={() => {
        if (draft?.urgency === 'emergency') setAsking(true);
        else void send({ draftOnly: false });
      }}
    >
      <div>
        <section className="panel" aria-label="什么事">
          <ItemPicker value={filled.item?.code} choose={choose} />
          <div className="side-by-side">
            {field(['place', 'gridCode'])}
            {field(['place', 'address'], { placeholder: '门牌、路口或明显标志' })}
          </div>
          <div className="types">
            {field(['type'])}
            {field(['urgency'])}
          </div>
          {kind === 'commandCentre' ? field(['streets']) : null}
          {draft?.type === 'jointEnforcement' && draft.urgency !== 'emergency'
            ? field(['appointment'])
            : null}
          {field(['facts'], { placeholder: '什么时候、看到什么、反映几次；街道已经做了什么' })}
          {field(['title'])}
          <div className="side-by-side">
            {field(['ask'])}
            {field(['beyondPowerReason'])}
          </div>
        </section>
        <section className="panel" aria-label="叫谁来">
          <h2>叫谁来</h2>
          <Departments
            schema={schema.properties?.['departments']?.items}
            asked={['unit', 'role', 'task', 'itemCode', 'powerBasis']}
          />
        </section>
        <section className="panel" aria-label="诉求人">
          {field(['citizen'], { title: '诉求人，加密保存、查看留痕' })}
        </section>
      </div>
      <aside className="whistle-aside">
        <WhistleDeadlines draft={draft} anyGrid={grids[0]?.value} />
        <SendBar
          draft={draft}
          sending={sender.isPending}
          refused={sender.failure}
          asking={asking}
          answer={(sure) => {
            if (sure) void send({ draftOnly: false });
            else setAsking(false);
          }}
          keepAsDraft={() =>
            void form.validateFields().then(
              () => send({ draftOnly: true }),
              () => undefined,
            )
          }
        />
      </aside>
    </Form>
  );
}

function schemaAt(schema: FieldSchema, path: Path): { inner: FieldSchema | undefined; required: boolean } {
  let at: FieldSchema | undefined = schema;
  let required = false;
  for (const part of path) {
    required = at?.required?.includes(String(part)) ?? false;
    at = at?.properties?.[part];
  }
  return { inner: at, required };
}
