import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import { requiredMark } from '../form/required-mark.js';
import { SchemaField } from '../form/schema-field.js';
import { emptyValues, type FieldSchema } from '../form/schema.js';
import { useSession } from '../frame/session.js';
import { useChoices } from './command-choices.js';
import { defaultsFor } from './command-defaults.js';

type Values = Record<string, unknown>;

interface CommandFormProps {
  readonly form: FormInstance<Values>;
  readonly schema: FieldSchema;
  readonly view: CaseView;
  readonly offer: OfferView;
  /** Fields that the dialog's title has answered already. */
  readonly fixed: readonly string[];
  readonly kept: Values;
  readonly changed: (values: Values) => void;
  /** Everything asked for stands there now. */
  readonly completed: (values: Values) => void;
  readonly send: (values: Values) => void;
}

/** Settling time of what is typed, before the server is asked about it. Milliseconds. */
const A_MOMENT = 400;

export function CommandForm(props: CommandFormProps): React.ReactNode {
  const { form, schema, view, offer, fixed, kept, changed, completed, send } = props;
  const { me } = useSession();
  const choices = useChoices(view, offer);
  const asked = Object.entries(schema.properties ?? {}).filter(([name]) => !fixed.includes(name));
  const [typed, setTyped] = useState(0);

  useEffect(() => {
    const timer = window.setTimeout(() => {
      form.validateFields({ validateOnly: true }).then(completed, () => undefined);
    }, A_MOMENT);
    return () => window.clearTimeout(timer);
    // Only what is typed asks anew, not every reading of the case.
  }, [typed]);

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={requiredMark}
      scrollToFirstError={{ focus: true }}
      initialValues={{ ...emptyValues(schema), ...defaultsFor(schema, view, me), ...kept }}
      onValuesChange={(_, values: Values) => {
        changed(values);
        setTyped(typed + 1);
      }}
      onFinish={send}
    >
      {asked.map(([name, inner]) => (
        <SchemaField
          key={name}
          schema={inner}
          path={[name]}
          required={schema.required?.includes(name) ?? false}
          choices={name === offer.about?.field ? { [inner.widget ?? '']: choices['about'] ?? [] } : choices}
        />
      ))}
      {asked.length === 0 ? <p>此步骤会记入案件历史，不能撤销，只能以新的步骤更正。</p> : null}
    </Form>
  );
}
