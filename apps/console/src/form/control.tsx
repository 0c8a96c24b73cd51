import { Input, InputNumber, Radio, Select } from 'antd';
import { useList, useUnits } from '../api/queries.js';
import { SEARCHABLE } from '../frame/icons.js';
import type { FieldSchema } from './schema.js';

/** By widget: what the form's surroundings know the reference may name. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** In full, on hover and for the search. */
  readonly title?: string;
}

interface ControlProps {
  readonly schema: FieldSchema;
  readonly label: string;
  readonly required: boolean;
  readonly choices: Choices | undefined;
  readonly placeholder?: string;
  /** Given by Form.Item, and handed on to the control itself. */
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: never;
}

const MOST_BUTTONS = 5;
const SCORES = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value} 分` }));

export function Control({ schema, choices, placeholder, ...asked }: ControlProps): React.ReactNode {
  const { label, required: _required, ...given } = asked;
  const known = schema.widget === undefined ? undefined : choices?.[schema.widget];
  if (known !== undefined) return <Picker {...asked} options={known} />;
  if (schema.enum !== undefined) {
    const options = schema.enum.map((value) => ({ value, label: schema.enumLabels?.[value]?.zh ?? value }));
    if (options.length > MOST_BUTTONS) return <Picker {...asked} options={options} />;
    return <Radio.Group {...given} options={options} optionType="button" aria-label={label} />;
  }
  if (schema.widget === 'unit') return <PickUnit {...asked} />;
  if (schema.widget === 'listItem') return <PickItem {...asked} />;
  if (schema.widget === 'score')
    return <Radio.Group {...given} options={SCORES} optionType="button" aria-label={label} />;
  if (schema.type === 'integer' || schema.type === 'number')
    return <InputNumber {...given} min={schema.minimum} max={schema.maximum} className="wide" />;
  if (schema.widget !== 'multiline')
    return (
      <Input {...given} maxLength={schema.maxLength} placeholder={placeholder} inputMode={modeOf(schema)} />
    );
  return (
    <Input.TextArea
      {...given}
      autoSize={{ minRows: 2, maxRows: 8 }}
      maxLength={schema.maxLength}
      showCount={{ formatter: roomLeft }}
      placeholder={placeholder}
    />
  );
}

/** The counter speaks up where it begins to matter. */
function roomLeft({ count, maxLength = 0 }: { readonly count: number; readonly maxLength?: number }): string {
  return count > maxLength * 0.7 ? `${count} / ${maxLength}` : '';
}

function modeOf({ widget }: FieldSchema): 'tel' | undefined {
  return widget === 'phone' ? 'tel' : undefined;
}

type Asked = Pick<ControlProps, 'label' | 'required'>;

interface PickerProps extends Asked {
  readonly options: readonly Choice[];
  readonly loading?: boolean;
}

function Picker({ label, required, options, ...given }: PickerProps): React.ReactNode {
  return (
    <Select
      {...given}
      options={[...options]}
      placeholder={`选择${label}`}
      showSearch={SEARCHABLE}
      allowClear={required ? false : { label: '清除' }}
    />
  );
}

function PickUnit(asked: Asked): React.ReactNode {
  const units = useUnits();
  const options = (units.data?.units ?? []).map(({ id, name, shortName }) => ({
    value: id,
    label: shortName,
    title: name,
  }));
  return <Picker {...asked} options={options} loading={units.isPending} />;
}

function PickItem(asked: Asked): React.ReactNode {
  const list = useList();
  const options = (list.data?.items ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  return <Picker {...asked} options={options} loading={list.isPending} />;
}
