import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { requiredMark } from './required-mark.js';
import { SchemaField } from './schema-field.js';
import { emptyValues, isAsked, type FieldSchema } from './schema.js';
import type { Choices } from './choices.js';

type Values = Record<string, unknown>;

interface CommandFormProps {
  readonly form: FormInstance<Values>;
  readonly schema: FieldSchema;
  /** What the references of a field may name. */
  readonly choicesOf: (name: string, field: FieldSchema) => Choices;
  /** Fields that are answered already and not asked for. */
  readonly fixed: readonly string[];
  readonly initialValues: Values;
  readonly onChange: (values: Values) => void;
  /** Everything asked for stands there now. */
  readonly onComplete: (values: Values) => void;
  readonly onSubmit: (values: Values) => void;
}

/** Settling time of what is typed, before the server is asked about it. Milliseconds. */
const DEBOUNCE_MS = 400;

/** A command's own form, from its schema. */
export function CommandForm(props: CommandFormProps): React.ReactNode {
  const { form, schema, choicesOf, fixed, initialValues, onChange, onComplete, onSubmit } = props;
  const typedNow = Form.useWatch<Values>((values: Values) => values, form) as Values | undefined;
  const chosen = typedNow ?? initialValues;
  const shownFields = Object.entries(schema.properties ?? {}).filter(
    ([name, inner]) => !fixed.includes(name) && isAsked(inner, chosen),
  );
  const [typed, setTyped] = useState(0);

  useEffect(() => {
    const timer = window.setTimeout(() => {
      form.validateFields({ validateOnly: true }).then(onComplete, () => undefined);
    }, DEBOUNCE_MS);
    return () => window.clearTimeout(timer);
    // Only what is typed asks anew, not every reading of the case.
  }, [typed]);

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={requiredMark}
      scrollToFirstError={{ focus: true }}
      initialValues={{ ...emptyValues(schema), ...initialValues }}
      onValuesChange={(_, values: Values) => {
        onChange(values);
        setTyped(typed + 1);
      }}
      onFinish={onSubmit}
    >
      {shownFields.map(([name, inner]) => (
        <SchemaField
          key={name}
          schema={inner}
          path={[name]}
          required={inner.askedWhen?.required ?? schema.required?.includes(name) ?? false}
          choices={choicesOf(name, inner)}
        />
      ))}
      {shownFields.length === 0 ? <p>此步骤会记入案件历史，不能撤销，只能以新的步骤更正。</p> : null}
    </Form>
  );
}
