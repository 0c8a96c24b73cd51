import { Input, InputNumber, Radio } from 'antd';
import type { Choices } from './choices.js';
import { PickPerson } from './pick-person.js';
import { PickCase, PickObligation } from './pick-case.js';
import { Picker, PickItem, PickUnit, type ControlProps } from './picker.js';
import type { FieldSchema, Path } from './schema.js';

interface SchemaControlProps extends ControlProps {
  readonly schema: FieldSchema;
  /** Where the value stands in the whole form. */
  readonly path: Path;
  readonly choices: Choices | undefined;
  readonly placeholder?: string;
}

const MOST_BUTTONS = 5;
const SCORES = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value} 分` }));

export function Control({
  schema,
  path,
  choices,
  placeholder,
  ...controlProps
}: SchemaControlProps): React.ReactNode {
  const { label, required: _required, ...inputProps } = controlProps;
  if (schema.people !== undefined)
    return <PickPerson {...controlProps} {...{ people: schema.people, path, choices }} />;
  const known = schema.widget === undefined ? undefined : choices?.[schema.widget];
  if (known !== undefined) return <Picker {...controlProps} options={known} />;
  if (schema.enum !== undefined) {
    const options = schema.enum.map((value) => ({ value, label: schema.enumLabels?.[value]?.zh ?? value }));
    if (options.length > MOST_BUTTONS) return <Picker {...controlProps} options={options} />;
    return <Radio.Group {...inputProps} options={options} optionType="button" aria-label={label} />;
  }
  if (schema.widget === 'unit') return <PickUnit {...controlProps} />;
  if (schema.widget === 'listItem') return <PickItem {...controlProps} />;
  if (schema.widget === 'case')
    return <PickCase {...controlProps} sends={path.at(-1) === 'matterId' ? 'matterId' : 'caseId'} />;
  if (schema.widget === 'obligation') return <PickObligation {...controlProps} path={path} />;
  if (schema.widget === 'score')
    return <Radio.Group {...inputProps} options={SCORES} optionType="button" aria-label={label} />;
  if (schema.type === 'integer' || schema.type === 'number')
    return (
      <InputNumber
        {...inputProps}
        min={schema.minimum}
        max={schema.maximum}
        controls={false}
        className="wide"
      />
    );
  if (schema.widget !== 'multiline')
    return (
      <Input
        {...inputProps}
        maxLength={schema.maxLength}
        placeholder={placeholder}
        inputMode={modeOf(schema)}
      />
    );
  return (
    <Input.TextArea
      {...inputProps}
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
