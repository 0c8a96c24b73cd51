import type { CommandForm as CommandDescription, Foresee, UnitList } from '@tiaokuai/contracts';
import { Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { useForesight, usePeople } from '../api/queries.js';
import type { Choices } from '../form/choices.js';
import { CommandForm } from '../form/command-form.js';
import { gridChoices } from '../form/grid-choices.js';
import { HandedInForContext } from '../form/handed-in-for.js';
import { useFormStorage } from '../form/form-storage.js';
import { personChoices } from '../form/person-choices.js';
import { controlOf, fitToSchema, payloadOf, type FieldSchema } from '../form/schema.js';
import { Failure } from '../ui/failure.js';
import { sendsByCtrlEnter } from '../ui/keys.js';
import { useSession } from '../session/session.js';
import { DeadlinePreview } from '../time/deadline-preview.js';
import { useNewCaseSender } from './send-new-case.js';

interface NewCaseFormProps {
  readonly kind: string;
  readonly command: CommandDescription;
  readonly units: UnitList;
}

type Values = Record<string, unknown>;

/** The form by which a case begins, from the command's own schema; what was typed is kept until it is sent. */
export function NewCaseForm({ kind, command, units }: NewCaseFormProps): React.ReactNode {
  const { post } = useSession();
  const schema: FieldSchema = command.schema;
  const word = command.label.zh;
  const [form] = Form.useForm<Values>();
  const storage = useFormStorage<Values>(['open', kind, post.id].join(':'));
  const [complete, setComplete] = useState<Foresee>();
  const foreseen = useForesight(post.id, complete);
  const choices = useNewCaseChoices(units);
  const handedInFor = useMemo(() => ({ kind }), [kind]);
  const sender = useNewCaseSender(
    { kind, command: command.name, word },
    {
      onSent: storage.clear,
      onFieldRejected: (field, words) => {
        const name = [...controlOf(schema, field)];
        form.setFields([{ name, errors: [words] }]);
        form.scrollToField(name);
      },
    },
  );
  return (
    <div className="panel" onKeyDown={sendsByCtrlEnter(form, sender.isPending)}>
      <HandedInForContext value={handedInFor}>
        <CommandForm
          form={form}
          schema={schema}
          choicesOf={() => choices}
          fixed={[]}
          initialValues={{ ...usualValues(schema, post.unit.id, units), ...storage.values }}
          onChange={(values) => {
            storage.save(values);
            setComplete(undefined);
          }}
          onComplete={(values) =>
            setComplete({ kind, command: command.name, payload: payloadOf(schema, values) })
          }
          onSubmit={(values) => void sender.send(payloadOf(schema, values))}
        />
      </HandedInForContext>
      {complete === undefined ? null : <DeadlinePreview heading="h2" foreseen={foreseen} />}
      {sender.failure ? <Failure error={sender.failure} /> : null}
      <p>
        <Button type="primary" loading={sender.isPending} onClick={() => form.submit()}>
          {word}
        </Button>{' '}
        <span className="quiet">Ctrl + Enter 送出</span>
      </p>
    </div>
  );
}

/** What the references of an opening form may name: people of one's own unit, the grids of one's own street or of all. */
function useNewCaseChoices(units: UnitList): Choices {
  const { post } = useSession();
  const people = usePeople(post.unit.id);
  const own = gridChoices(units, ({ id, parent }) => id === post.unit.id || parent === post.unit.id);
  return {
    grid: own.length > 0 ? own : gridChoices(units, () => true),
    person: personChoices(people.data),
  };
}

/** What a clerk would choose anyway; all of it may be changed. */
function usualValues(schema: FieldSchema, unit: string, { units }: UnitList): Values {
  const isStreet = units.some(({ id, kind }) => id === unit && kind.code === 'street');
  const usual: Readonly<Record<string, string | undefined>> = {
    urgency: 'ordinary',
    secrecy: 'public',
    mode: 'onsite',
    street: isStreet ? unit : undefined,
  };
  return fitToSchema(schema, usual);
}
