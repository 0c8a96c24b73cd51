import { useQueries } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useEffect } from 'react';
import { peopleOf } from '../api/queries.js';
import { SEARCHABLE } from '../ui/icons.js';
import type { Choices } from './choices.js';
import { personChoices } from './person-choices.js';
import type { ControlProps } from './picker.js';
import type { FieldSchema, Path } from './schema.js';

interface PickPersonProps extends ControlProps {
  readonly people: NonNullable<FieldSchema['people']>;
  readonly path: Path;
  readonly choices: Choices | undefined;
}

/** A person of the unit named beside the field, or of the units in the case, by unit. */
export function PickPerson({
  people,
  path,
  choices,
  label,
  required,
  ...inputProps
}: PickPersonProps): React.ReactNode {
  const unit: unknown = Form.useWatch([...path.slice(0, -1), 'unit']);
  const parties = choices?.party ?? [];
  const units =
    people === 'parties' ? parties.map(({ value }) => value) : typeof unit === 'string' ? [unit] : [];
  const lists = useQueries({ queries: units.map(peopleOf) });
  const groups = lists.map(({ data }, n) => ({
    label: parties.find(({ value }) => value === units[n])?.label ?? '人员',
    options: [...personChoices(data)],
  }));
  const options = groups.length === 1 ? groups[0]?.options : groups;
  const form = Form.useFormInstance();
  const isLoading = lists.some(({ isPending }) => isPending);
  const found = groups.flatMap((group) => group.options.map(({ value }) => value));
  const isOfOtherUnit = inputProps.value !== undefined && !isLoading && !found.includes(inputProps.value);
  useEffect(() => {
    // Another unit was named meanwhile.
    if (isOfOtherUnit) form.setFieldValue([...path], undefined);
  }, [isOfOtherUnit]);
  return (
    <Select
      {...inputProps}
      options={options ?? []}
      placeholder={units.length === 0 ? '先选择单位' : `选择${label}`}
      loading={isLoading}
      showSearch={SEARCHABLE}
      allowClear={required ? false : { label: '清除' }}
    />
  );
}
