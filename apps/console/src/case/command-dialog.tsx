import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { Button, Form, Modal, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useProcedure } from '../api/queries.js';
import { CommandForm } from '../form/command-form.js';
import { useFormStorage } from '../form/form-storage.js';
import { controlOf, payloadOf, type FieldSchema } from '../form/schema.js';
import { useSession } from '../session/session.js';
import { useChoices } from './command-choices.js';
import { defaultsFor } from './command-defaults.js';
import { CommandRejection } from './command-rejection.js';
import { CommandDeadlines } from './command-deadlines.js';
import type { Target } from './offers.js';
import { useSendCommand } from './send-command.js';

interface CommandDialogProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly target: Target | undefined;
  readonly close: () => void;
}

type Values = Record<string, unknown>;

/** One dialog per command, its form from the command's own schema. What was typed is kept until it is sent. */
export function CommandDialog({ view, offer, target, close }: CommandDialogProps): React.ReactNode {
  const { me, post } = useSession();
  const choicesOf = useChoices(view, offer);
  const procedure = useProcedure(offer.opens ?? view.kind.code);
  const schema: FieldSchema | undefined = procedure.data?.commands.find(
    ({ name }) => name === offer.command,
  )?.schema;
  const [form] = Form.useForm<Values>();
  const storage = useFormStorage<Values>([view.caseId, offer.command, target?.value, post.id].join(':'));
  const [complete, setComplete] = useState<Values>();
  const body = useRef<HTMLDivElement>(null);
  const fixed = target && offer.about?.field ? { [offer.about.field]: target.value } : {};
  const payload = (values: Values): Values => ({ ...payloadOf(schema ?? {}, values), ...fixed });

  const sender = useSendCommand(view, offer, {
    onSent: () => {
      storage.clear();
      close();
    },
    onFieldRejected: (field, words) => {
      if (schema === undefined) return;
      const name = [...controlOf(schema, field)];
      form.setFields([{ name, errors: [words] }]);
      form.scrollToField(name);
    },
  });
  const send = (values: Values) => void sender.send(payload(values));
  const stillOffered = view.offers.some(({ command }) => command === offer.command);
  const title = target ? `${offer.word} · ${target.word}` : offer.word;

  return (
    <Modal
      open
      width={640}
      title={title}
      onCancel={close}
      mask={{ closable: false }}
      afterOpenChange={(open) => {
        // Whoever is quick has begun already.
        if (!open || body.current?.contains(document.activeElement)) return;
        body.current?.querySelector<HTMLElement>('input:not([type=radio]),textarea')?.focus();
      }}
      footer={[
        <Button key="back" onClick={close}>
          先不办
        </Button>,
        <Button
          key="send"
          type="primary"
          loading={sender.isPending}
          disabled={sender.failure !== undefined && !stillOffered}
          onClick={() => form.submit()}
        >
          {offer.word}
        </Button>,
      ]}
    >
      <div
        ref={body}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !sender.isPending) form.submit();
        }}
      >
        {schema === undefined ? (
          <Skeleton active title={false} />
        ) : (
          <CommandForm
            form={form}
            schema={schema}
            choicesOf={choicesOf}
            fixed={Object.keys(fixed)}
            initialValues={{ ...defaultsFor(schema, view, me), ...storage.values }}
            onChange={(values) => {
              storage.save(values);
              setComplete(undefined);
            }}
            onComplete={(values) => setComplete(payload(values))}
            onSubmit={send}
          />
        )}
        {offer.opens === undefined ? (
          <CommandDeadlines caseId={view.caseId} command={offer.command} payload={complete} />
        ) : null}
        {sender.failure ? (
          <CommandRejection
            failure={sender.failure}
            stillOffered={sender.isBehind ? undefined : stillOffered}
            sendAnyway={() => form.submit()}
          />
        ) : null}
      </div>
    </Modal>
  );
}
