import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useProcedure } from '../api/queries.js';
import { useFormStorage } from '../form/form-storage.js';
import { controlOf, payloadOf, type FieldSchema } from '../form/schema.js';
import { useSession } from '../session/session.js';
import { defaultsFor } from './command-defaults.js';
import type { Target } from './offers.js';
import { useSendCommand, type Sender } from './send-command.js';

export type Values = Record<string, unknown>;

interface CommandFormState {
  readonly form: FormInstance<Values>;
  /** Undefined until the command's description has been read. */
  readonly schema: FieldSchema | undefined;
  /** Fields that the target has answered. */
  readonly fixed: readonly string[];
  readonly initialValues: Values;
  /** What would be sent now; undefined while something that is asked for is missing. */
  readonly completePayload: Values | undefined;
  readonly onChange: (values: Values) => void;
  readonly onComplete: (values: Values) => void;
  readonly onSubmit: (values: Values) => void;
  readonly sender: Sender;
}

/** The form of one command to one target: what was typed is kept until it is sent. */
export function useCommandForm(
  view: CaseView,
  offer: OfferView,
  target: Target | undefined,
  onSent: () => void,
): CommandFormState {
  const { me, post } = useSession();
  const procedure = useProcedure(offer.opens ?? view.kind.code);
  const command = procedure.data?.commands.find(({ name }) => name === offer.command);
  const schema: FieldSchema | undefined = command?.schema;
  const [form] = Form.useForm<Values>();
  const storage = useFormStorage<Values>([view.caseId, offer.command, target?.value, post.id].join(':'));
  const [completePayload, setCompletePayload] = useState<Values>();
  const fixed = target && offer.about?.field ? { [offer.about.field]: target.value } : {};
  const payload = (values: Values): Values => ({ ...payloadOf(schema ?? {}, values), ...fixed });

  const sender = useSendCommand(view, offer, {
    onSent: () => {
      storage.clear();
      onSent();
    },
    onFieldRejected: (field, words) => {
      if (schema === undefined) return;
      const name = [...controlOf(schema, field)];
      form.setFields([{ name, errors: [words] }]);
      form.scrollToField(name);
    },
  });
  return {
    form,
    schema,
    fixed: Object.keys(fixed),
    initialValues: { ...(schema && defaultsFor(schema, view, me)), ...storage.values },
    completePayload,
    onChange: (values) => {
      storage.save(values);
      setCompletePayload(undefined);
    },
    onComplete: (values) => setCompletePayload(payload(values)),
    onSubmit: (values) => void sender.send(payload(values)),
    sender,
  };
}
