import type { DirectoryView } from '@tiaokuai/contracts';
import { Button, Form, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { newCommandId } from '../api/client.js';
import {
  changeDirectory,
  useDirectoryCommands,
  useDirectoryForesight,
  useRefetchDirectory,
} from '../api/directory.js';
import { useSubmission } from '../api/use-submission.js';
import type { Choices } from '../form/choices.js';
import { CommandForm } from '../form/command-form.js';
import { controlOf, payloadOf, type FieldSchema } from '../form/schema.js';
import { postKey, useSession } from '../session/session.js';
import { Failure } from '../ui/failure.js';
import { useToast } from '../ui/use-toast.js';
import type { Change } from './change.js';
import { LeftEmpty } from './left-empty.js';

type Values = Record<string, unknown>;

/** Changes after which a post may stand empty: what waits there is said before. */
const MAY_EMPTY: readonly string[] = ['relieve', 'closeUnit'];

interface ChangeDialogProps {
  readonly change: Change;
  readonly directory: DirectoryView;
  readonly close: () => void;
}

/** One dialog for each change of the directory, its form from the command's own schema. */
export function ChangeDialog({ change, directory, close }: ChangeDialogProps): React.ReactNode {
  const { command, about, fixed } = change;
  const { post } = useSession();
  const commands = useDirectoryCommands(postKey(post));
  const described = commands.data?.commands.find(({ name }) => name === command);
  const schema = described && narrowed(described.schema as FieldSchema, change);
  const word = described?.label.zh ?? '';
  const [form] = Form.useForm<Values>();
  const [complete, setComplete] = useState<Values>();
  const payload = (values: Values): Values => ({ ...payloadOf(schema ?? {}, values), ...fixed });
  const foreseen = useDirectoryForesight(
    postKey(post),
    command,
    MAY_EMPTY.includes(command) ? complete : undefined,
  );
  const leftEmpty = foreseen.data?.leftEmpty ?? [];
  const { run, isPending, failure } = useSubmission({
    onFieldRejected: (field, words) => {
      if (schema === undefined || fixed[field] !== undefined) return;
      const name = [...controlOf(schema, field)];
      form.setFields([{ name, errors: [words] }]);
      form.scrollToField(name);
    },
  });
  const send = useSendChange(change, word, close);
  const waits = leftEmpty.some(({ waiting }) => waiting.length > 0);
  return (
    <Modal
      open
      width={640}
      title={about === undefined ? word : `${word} · ${about}`}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={close}>
          先不办
        </Button>,
        <Button
          key="send"
          type="primary"
          loading={isPending}
          disabled={schema === undefined}
          onClick={() => form.submit()}
        >
          {waits ? `仍然${word}` : word}
        </Button>,
      ]}
    >
      {schema === undefined ? (
        <Skeleton active title={false} />
      ) : (
        <CommandForm
          form={form}
          schema={schema}
          choicesOf={() => choicesOf(directory, change)}
          fixed={Object.keys(fixed)}
          initialValues={{ ...change.initial }}
          onChange={() => setComplete(undefined)}
          onComplete={(values) => setComplete(payload(values))}
          onSubmit={(values) => void run(() => send(payload(values)))}
        />
      )}
      <LeftEmpty posts={leftEmpty} asOf={directory.asOf} />
      {failure ? <Failure error={failure} /> : null}
    </Modal>
  );
}

/** Sends it once: the id belongs to the opened dialog, so a double click is one change. */
function useSendChange(
  { command }: Change,
  word: string,
  close: () => void,
): (payload: Values) => Promise<void> {
  const toast = useToast();
  const refetch = useRefetchDirectory();
  const [commandId] = useState(newCommandId);
  return async (payload) => {
    const { version } = await changeDirectory(command, payload, commandId);
    toast.success(`${word}：已记入名录，第 ${version} 版`);
    await refetch();
    close();
  };
}

/** The command's form without what makes no sense here. */
function narrowed(schema: FieldSchema, { without = [] }: Change): FieldSchema {
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => !without.includes(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** Units that are open, and people by name, with where they work. */
function choicesOf({ units, people, holdings }: DirectoryView, change: Change): Choices {
  const worksAt = new Map<string, string>();
  for (const { person, unit, post, state } of holdings)
    if (state === 'running' && !worksAt.has(person.id))
      worksAt.set(person.id, `${unit.shortName} ${post.word}`);
  return {
    unit: units
      .filter(({ closedAt }) => closedAt === undefined)
      .map(({ id, name, shortName }) => ({ value: id, label: shortName, title: name })),
    person: (change.people ?? people).map(({ id, name }) => ({
      value: id,
      label: `${name}（${worksAt.get(id) ?? '未任岗'}）`,
    })),
  };
}
