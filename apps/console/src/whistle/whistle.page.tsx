import { useQueryClient } from '@tanstack/react-query';
import type { CommandResult } from '@tiaokuai/contracts';
import { App, Button, Form, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, newCommandId, ProblemError } from '../api/client.js';
import { useCalendar, useProcedure, useUnits } from '../api/queries.js';
import { SchemaField } from '../form/schema-field.js';
import { withoutEmpty, type FieldSchema } from '../form/schema.js';
import { Failure } from '../frame/failure.js';
import { useSession } from '../frame/session.js';
import { Departments } from './departments.js';
import { Foreseen } from './foreseen.js';
import { ItemPicker } from './item-picker.js';
import { startingValues, useKeptDraft, type WhistleDraft } from './draft.js';

/** 吹哨: one screen; choosing the listed item fills who leads, and the deadlines are there before anything is sent. */
export function WhistlePage(): React.ReactNode {
  const { post } = useSession();
  const procedure = useProcedure('whistle');
  const units = useUnits();
  const calendar = useCalendar(post.unit.id);
  const [form] = Form.useForm<WhistleDraft>();
  const kind = units.data?.units.find(({ id }) => id === post.unit.id)?.kind.code;
  const draft: FieldSchema | undefined = procedure.data?.commands.find(
    ({ name }) => name === 'draft',
  )?.schema;
  const kept = useKeptDraft(post.id);
  const sender = useSender(kept.forget);
  const urgency = Form.useWatch('urgency', form);

  if (draft?.properties === undefined || kind === undefined)
    return procedure.isError ? (
      <Failure error={procedure.error} retry={() => void procedure.refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 10 }} />
    );
  const { properties, required = [] } = draft;
  const field = (name: string, extra: Partial<FieldSchema> = {}) => {
    const schema = properties[name];
    return schema ? (
      <SchemaField
        schema={{ ...schema, ...extra }}
        path={[name]}
        required={required.includes(name)}
        choices={{ grid: gridsOf(units.data, post.unit.id) }}
      />
    ) : null;
  };

  return (
    <>
      <h1>吹哨</h1>
      <Form
        form={form}
        layout="vertical"
        className="whistle"
        initialValues={{ ...startingValues(kind), ...kept.values }}
        onValuesChange={(_, values: WhistleDraft) => kept.keep(values)}
        scrollToFirstError={{ behavior: 'smooth', block: 'center' }}
      >
        <div>
          <section className="panel" aria-label="什么事">
            <h2>什么事</h2>
            <ItemPicker form={form} />
            {field('title')}
            <div className="side-by-side">
              {field('type')}
              {field('urgency')}
            </div>
            {field('facts')}
            {field('ask')}
            {field('beyondPowerReason')}
          </section>
          <section className="panel" aria-label="在哪里">
            <h2>在哪里</h2>
            {field('place', { title: '' })}
          </section>
          <section className="panel" aria-label="叫谁来">
            <h2>叫谁来</h2>
            <Departments schema={properties['departments']?.items} />
          </section>
          <section className="panel" aria-label="补充">
            <details>
              <summary>诉求人、约定时间等(可不填)</summary>
              {field('citizen')}
              {field('appointment')}
              <div className="side-by-side">
                {field('level')}
                {field('direction')}
              </div>
            </details>
          </section>
        </div>
        <aside className="whistle-aside">
          <Foreseen
            form={form}
            workingNow={calendar.data?.workingNow}
            nextOpening={calendar.data?.nextOpening}
          />
          {sender.refused ? <Failure error={sender.refused} /> : null}
          <SendButtons form={form} sender={sender} emergency={urgency === 'emergency'} />
        </aside>
      </Form>
    </>
  );
}

function gridsOf(units: ReturnType<typeof useUnits>['data'], unit: string) {
  return (units?.units ?? [])
    .filter((each) => each.id === unit || each.parent === unit)
    .flatMap((community) =>
      community.grids.map((grid) => ({ value: grid, label: `${community.name} · ${grid.slice(-2)} 网格` })),
    );
}

type Sender = ReturnType<typeof useSender>;

/** Draft and next step are two commands of one act; each has its own id, so that a second click sends nothing twice. */
function useSender(forget: () => void) {
  const go = useNavigate();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [ids] = useState(() => ({ draft: newCommandId(), next: newCommandId() }));
  const [opened, setOpened] = useState<CommandResult>();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const send = async (values: WhistleDraft, next: 'submitForApproval' | 'blowNow' | undefined) => {
    setSending(true);
    setRefused(undefined);
    try {
      const drafted =
        opened ??
        (await call<CommandResult>('/cases', {
          method: 'POST',
          body: { kind: 'whistle', payload: withoutEmpty(values) },
          commandId: ids.draft,
        }));
      setOpened(drafted);
      if (next !== undefined)
        await call<CommandResult>(`/cases/${drafted.caseId}/commands/${next}`, {
          method: 'POST',
          body: {},
          commandId: ids.next,
        });
      forget();
      void client.invalidateQueries({ queryKey: ['inbox'] });
      void message.success(
        next === 'blowNow' ? '已吹哨' : next === 'submitForApproval' ? '已送审' : '已存为草稿',
      );
      void go(`/cases/${drafted.caseId}`);
    } catch (failure) {
      setRefused(failure);
    } finally {
      setSending(false);
    }
  };
  return {
    send,
    sending,
    refused,
    draftStands: opened !== undefined,
    fieldOf: refused instanceof ProblemError ? refused.problem.field : undefined,
  };
}

interface SendButtonsProps {
  readonly form: ReturnType<typeof Form.useForm<WhistleDraft>>[0];
  readonly sender: Sender;
  readonly emergency: boolean;
}

/** The confirmation names the units and the effect. */
function SendButtons({ form, sender, emergency }: SendButtonsProps): React.ReactNode {
  const units = useUnits();
  const [asking, setAsking] = useState<WhistleDraft>();
  const names = (asking?.departments ?? []).map(
    ({ unit }) => units.data?.units.find(({ id }) => id === unit)?.shortName ?? unit,
  );
  const check = async () => {
    const values = await form.validateFields().catch(() => undefined);
    if (values !== undefined) setAsking(values);
  };
  const next = emergency ? 'blowNow' : 'submitForApproval';
  return (
    <div className="send">
      <Button type="primary" size="large" block onClick={() => void check()} loading={sender.sending}>
        {emergency ? '立即吹哨' : '送主要领导审批'}
      </Button>
      <Button
        block
        disabled={sender.sending || sender.draftStands}
        onClick={() =>
          void form.validateFields().then(
            (values) => sender.send(values, undefined),
            () => undefined,
          )
        }
      >
        只存草稿
      </Button>
      <Modal
        open={asking !== undefined}
        title={emergency ? `确认向 ${names.length} 个单位吹哨` : `确认送审,拟叫 ${names.length} 个单位`}
        okText={emergency ? `确认吹哨(${names.length} 个单位)` : '送审'}
        cancelText="再改改"
        onCancel={() => setAsking(undefined)}
        onOk={() => {
          const values = asking;
          setAsking(undefined);
          if (values !== undefined) void sender.send(values, next);
        }}
      >
        <p>{names.join('、')}</p>
        <p>
          {emergency
            ? '应急哨立即生效,时限从现在起算;街道主要领导须在 2 小时内补充确认,误报会记为过错。'
            : '批准后由值班调度吹哨,时限从吹哨起算。'}
        </p>
      </Modal>
    </div>
  );
}
