import { useQueryClient } from '@tanstack/react-query';
import type { CaseView, CommandResult, OfferView } from '@tiaokuai/contracts';
import { App, Button, Form, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { call, newCommandId, ProblemError } from '../api/client.js';
import { usePeople, useProcedure, useUnits } from '../api/queries.js';
import { SchemaField, type Choices } from '../form/schema-field.js';
import { withoutEmpty, type FieldSchema } from '../form/schema.js';
import { useSession } from '../frame/session.js';
import { clockTime } from '../time/instant.js';
import { CommandRefused } from './command-refused.js';

interface CommandDialogProps {
  readonly view: CaseView;
  readonly offer: OfferView;
  readonly close: () => void;
}

/** One dialog per command, its form from the command's own schema; one command id per opened dialog. */
export function CommandDialog({ view, offer, close }: CommandDialogProps): React.ReactNode {
  const procedure = useProcedure(view.kind.code);
  const choices = useChoices(view, offer);
  const [form] = Form.useForm<Record<string, unknown>>();
  const [commandId] = useState(newCommandId);
  const [seen] = useState(view.version);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const done = useDone(view.caseId, close);
  const command = procedure.data?.commands.find(({ name }) => name === offer.command);
  const schema: FieldSchema | undefined = command?.schema;

  const send = async (values: Record<string, unknown>, version: number) => {
    setSending(true);
    setRefused(undefined);
    try {
      const body = withoutEmpty(values) ?? {};
      done(
        offer.word,
        await call<CommandResult>(`/cases/${view.caseId}/commands/${offer.command}`, {
          method: 'POST',
          body,
          commandId,
          version,
        }),
      );
    } catch (failure) {
      setRefused(failure);
      const field = failure instanceof ProblemError ? failure.problem.field : undefined;
      if (field)
        form.scrollToField(field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)));
    } finally {
      setSending(false);
    }
  };
  const target = offer.about?.values.length === 1 && offer.about.field ? offer.about.values[0] : undefined;

  return (
    <Modal
      open
      width={640}
      title={target ? `${offer.word} · ${target.word}` : offer.word}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={close}>
          先不办
        </Button>,
        <Button key="send" type="primary" loading={sending} onClick={() => form.submit()}>
          {offer.word}
        </Button>,
      ]}
    >
      {schema === undefined ? (
        <Skeleton active />
      ) : (
        <Form
          form={form}
          layout="vertical"
          scrollToFirstError
          initialValues={target && offer.about?.field ? { [offer.about.field]: target.value } : {}}
          onFinish={(values) => void send(values, seen)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) form.submit();
          }}
        >
          {Object.entries(schema.properties ?? {}).map(([name, inner]) => (
            <SchemaField
              key={name}
              schema={inner}
              path={[name]}
              required={schema.required?.includes(name) ?? false}
              choices={
                name === offer.about?.field
                  ? { ...choices, [inner.widget ?? '']: choices['about'] ?? [] }
                  : choices
              }
            />
          ))}
          {Object.keys(schema.properties ?? {}).length === 0 ? (
            <p>确认{offer.word}?此步骤会记入案件历史,不能撤销,只能以新的步骤更正。</p>
          ) : null}
        </Form>
      )}
      {refused ? (
        <CommandRefused refused={refused} sendAnyway={() => void send(form.getFieldsValue(), view.version)} />
      ) : null}
    </Modal>
  );
}

function useDone(caseId: string, close: () => void): (word: string, result: CommandResult) => void {
  const client = useQueryClient();
  const { message } = App.useApp();
  return (word, result) => {
    void message.success(`${word}:已记录,第 ${result.version} 步,${clockTime(new Date().toISOString())}`);
    void client.invalidateQueries({ queryKey: ['case'] });
    void client.invalidateQueries({ queryKey: ['steps'] });
    void client.invalidateQueries({ queryKey: ['inbox'] });
    void client.invalidateQueries({ queryKey: ['cases'] });
    if (result.caseId === caseId) close();
  };
}

/** What a reference in this case's forms may name. */
function useChoices(view: CaseView, offer: OfferView): Choices {
  const { post } = useSession();
  const units = useUnits();
  const people = usePeople(post.unit.id);
  const obligations = view.obligations.map((each) => ({
    value: each.id,
    label: `${each.owner.shortName} · ${each.word}`,
  }));
  const grids = (units.data?.units ?? [])
    .filter((unit) => view.street === undefined || unit.parent === view.street.id)
    .flatMap((unit) =>
      unit.grids.map((grid) => ({ value: grid, label: `${unit.shortName} ${grid.slice(-2)} 网格` })),
    );
  const persons = (people.data?.people ?? []).map(({ id, name, posts }) => ({
    value: id,
    label: `${name}(${posts.map(({ post: held }) => held.word).join('、')})`,
  }));
  const cases = view.family.map(({ caseId, kind, title }) => ({
    value: caseId,
    label: `${kind.word} ${title}`,
  }));
  const about = (offer.about?.values ?? []).map(({ value, word }) => ({ value, label: word }));
  return { obligation: obligations, grid: grids, about, person: persons, case: cases };
}
