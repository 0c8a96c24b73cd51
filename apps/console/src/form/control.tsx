import { Radio } from 'antd';
import type { Choices } from './choices.js';
import { PickPerson } from './pick-person.js';
import { Picker, type ControlProps } from './picker.js';
import type { FieldSchema, Path } from './schema.js';
import { NumberInput, TextInput, WIDGETS, type WidgetInputProps } from './widgets.js';

interface SchemaControlProps extends ControlProps {
  readonly schema: FieldSchema;
  /** Where the value stands in the whole form. */
  readonly path: Path;
  readonly choices: Choices | undefined;
  readonly placeholder?: string;
}

const MOST_BUTTONS = 5;

/** What a value is typed into or chosen from: by what the form's surroundings know, then by its schema. */
export function Control(props: SchemaControlProps): React.ReactNode {
  const { schema, path, choices, placeholder, ...controlProps } = props;
  const { widget, people, enum: allowed, enumLabels } = schema;
  if (people !== undefined)
    return <PickPerson {...controlProps} people={people} path={path} choices={choices} />;
  const known = widget === undefined ? undefined : choices?.[widget];
  if (known !== undefined) return <Picker {...controlProps} options={known} />;
  if (allowed !== undefined) {
    const options = allowed.map((value) => ({ value, label: enumLabels?.[value]?.zh ?? value }));
    return options.length > MOST_BUTTONS ? (
      <Picker {...controlProps} options={options} />
    ) : (
      <ChoiceButtons {...controlProps} options={options} />
    );
  }
  const Input = inputOf(schema);
  return <Input {...controlProps} schema={schema} path={path} placeholder={placeholder} />;
}

interface ChoiceButtonsProps extends ControlProps {
  readonly options: { readonly value: string; readonly label: string }[];
}

function ChoiceButtons({ label, required: _, ...inputProps }: ChoiceButtonsProps): React.ReactNode {
  return <Radio.Group {...inputProps} optionType="button" aria-label={label} />;
}

function inputOf({ widget, type }: FieldSchema): React.ComponentType<WidgetInputProps> {
  if (widget !== undefined) return WIDGETS[widget]?.Input ?? TextInput;
  return type === 'integer' || type === 'number' ? NumberInput : TextInput;
}
