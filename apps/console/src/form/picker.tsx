import { Select } from 'antd';
import { useList, useUnits } from '../api/queries.js';
import { SEARCHABLE } from '../ui/icons.js';
import { unitChoices } from './unit-choices.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** In full, on hover and for the search. */
  readonly title?: string;
}

/** What every picker is told; `id`, `value` and `onChange` are inputProps by Form.Item and handed on. */
export interface ControlProps {
  readonly label: string;
  readonly required: boolean;
  readonly id?: string;
  readonly value?: never;
  readonly onChange?: never;
}

interface PickerProps extends ControlProps {
  readonly options: readonly Choice[];
  readonly loading?: boolean;
  readonly placeholder?: string;
}

/** One of what is known, found by typing a part of it. */
export function Picker({
  label,
  required,
  options,
  placeholder,
  ...inputProps
}: PickerProps): React.ReactNode {
  return (
    <Select
      {...inputProps}
      options={[...options]}
      placeholder={placeholder ?? `选择${label}`}
      showSearch={SEARCHABLE}
      allowClear={required ? false : { label: '清除' }}
    />
  );
}

export function PickUnit(controlProps: ControlProps): React.ReactNode {
  const units = useUnits();
  return (
    <Picker {...controlProps} options={unitChoices(units.data?.units ?? [])} loading={units.isPending} />
  );
}

export function PickItem(controlProps: ControlProps): React.ReactNode {
  const list = useList();
  const options = (list.data?.items ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  return <Picker {...controlProps} options={options} loading={list.isPending} />;
}
