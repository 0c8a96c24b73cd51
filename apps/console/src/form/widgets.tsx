import type { Widget } from '@tiaokuai/contracts';
import { Input, InputNumber, Radio, type FormItemProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { instantOfPicked, pickerText } from '../time/instant.js';
import { PickDate } from '../time/pick-date.js';
import { inCharacters } from './characters.js';
import { PickCase, PickObligation } from './pick-case.js';
import { PickClause } from './pick-clause.js';
import { PickItem, PickUnit, type ControlProps } from './picker.js';
import type { FieldSchema, Path } from './schema.js';

export interface WidgetInputProps extends ControlProps {
  readonly schema: FieldSchema;
  /** Where the value stands in the whole form. */
  readonly path: Path;
  readonly placeholder: string | undefined;
}

interface WidgetView {
  /** What the message of an empty field asks for: 请选择… or 请填写…. */
  readonly verb: '选择' | '填写';
  readonly Input: React.ComponentType<WidgetInputProps>;
  /** How the form takes and gives the value, where it is not kept as the input has it. */
  readonly item?: Pick<FormItemProps<string>, 'getValueFromEvent' | 'getValueProps'>;
}

/** How each widget of a schema is asked for; null: not at all. A widget without an entry does not compile. */
export const WIDGETS: Readonly<Record<Widget, WidgetView | null>> = {
  unit: { verb: '选择', Input: UnitInput },
  // Where the surroundings know whom, what or where it may name, they give the choices, and this is not reached.
  person: { verb: '选择', Input: TextInput },
  inside: { verb: '选择', Input: TextInput },
  grid: { verb: '选择', Input: TextInput },
  listItem: { verb: '选择', Input: ItemInput },
  clause: { verb: '选择', Input: ClauseInput },
  case: { verb: '选择', Input: CaseInput },
  obligation: { verb: '选择', Input: ObligationInput },
  score: { verb: '选择', Input: ScoreInput },
  instant: {
    verb: '选择',
    Input: InstantInput,
    item: {
      getValueFromEvent: (picked: Dayjs | null) =>
        picked ? instantOfPicked(picked.format('YYYY-MM-DD HH:mm')) : undefined,
      getValueProps: (value?: string) => ({ value: value ? dayjs(pickerText(value)) : undefined }),
    },
  },
  date: {
    verb: '选择',
    Input: DateInput,
    item: {
      getValueFromEvent: (picked: Dayjs | null) => picked?.format('YYYY-MM-DD'),
      getValueProps: (value?: string) => ({ value: value ? dayjs(value) : undefined }),
    },
  },
  multiline: { verb: '填写', Input: LongTextInput },
  phone: { verb: '填写', Input: PhoneInput },
  engine: null,
};

/** The rest of the properties come from Form.Item and go to the input. */
function inputPropsOf({ label: _l, required: _r, schema: _s, path: _p, ...inputProps }: WidgetInputProps) {
  return inputProps;
}

function controlPropsOf({ schema: _s, path: _p, placeholder: _h, ...controlProps }: WidgetInputProps) {
  return controlProps;
}

export function TextInput(props: WidgetInputProps): React.ReactNode {
  return <Input {...inputPropsOf(props)} count={inCharacters(props.schema.maxLength)} />;
}

function PhoneInput(props: WidgetInputProps): React.ReactNode {
  return <Input {...inputPropsOf(props)} count={inCharacters(props.schema.maxLength)} inputMode="tel" />;
}

function LongTextInput(props: WidgetInputProps): React.ReactNode {
  return (
    <Input.TextArea
      {...inputPropsOf(props)}
      autoSize={{ minRows: 2, maxRows: 8 }}
      count={inCharacters(props.schema.maxLength)}
      showCount={{ formatter: roomLeft }}
    />
  );
}

/** The counter speaks up where it begins to matter. */
function roomLeft({ count, maxLength = 0 }: { readonly count: number; readonly maxLength?: number }): string {
  return count > maxLength * 0.7 ? `${count} / ${maxLength}` : '';
}

export function NumberInput(props: WidgetInputProps): React.ReactNode {
  const { placeholder: _, ...inputProps } = inputPropsOf(props);
  const { minimum, maximum } = props.schema;
  return <InputNumber {...inputProps} min={minimum} max={maximum} controls={false} className="wide" />;
}

const SCORES = [1, 2, 3, 4, 5].map((value) => ({ value, label: `${value} 分` }));

function ScoreInput(props: WidgetInputProps): React.ReactNode {
  const { placeholder: _, ...inputProps } = inputPropsOf(props);
  return <Radio.Group {...inputProps} options={SCORES} optionType="button" aria-label={props.label} />;
}

function InstantInput(props: WidgetInputProps): React.ReactNode {
  return <PickDate {...inputPropsOf(props)} withTime placeholder="选择日期和时间" className="wide" />;
}

function DateInput(props: WidgetInputProps): React.ReactNode {
  return <PickDate {...inputPropsOf(props)} placeholder="选择日期" className="wide" />;
}

function UnitInput(props: WidgetInputProps): React.ReactNode {
  return <PickUnit {...controlPropsOf(props)} />;
}

function ItemInput(props: WidgetInputProps): React.ReactNode {
  return <PickItem {...controlPropsOf(props)} />;
}

function ClauseInput(props: WidgetInputProps): React.ReactNode {
  return <PickClause {...controlPropsOf(props)} path={props.path} />;
}

function CaseInput(props: WidgetInputProps): React.ReactNode {
  const sends = props.path.at(-1) === 'matterId' ? 'matterId' : 'caseId';
  return <PickCase {...controlPropsOf(props)} sends={sends} />;
}

function ObligationInput(props: WidgetInputProps): React.ReactNode {
  return <PickObligation {...controlPropsOf(props)} path={props.path} />;
}
