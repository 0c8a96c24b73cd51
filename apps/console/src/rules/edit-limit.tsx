import type { ChangedLimit, PublishedLimit } from '@tiaokuai/contracts';
import { Button, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd';
import { SEARCHABLE } from '../ui/icons.js';
import { changeWords, LENGTH_UNITS, lengthInForm, limitName } from './limit-words.js';

interface Typed {
  readonly amount?: number;
  readonly unit?: string;
  readonly unlimited?: boolean;
  readonly value?: number;
  readonly members?: Readonly<Record<string, number>>;
  /** Of the limits to which it applies. */
  readonly keys?: readonly string[];
  readonly mark: ChangedLimit['mark'];
  readonly source?: string;
}

const MARKS: readonly { readonly value: ChangedLimit['mark']; readonly label: string }[] = [
  { value: 'R', label: '公布的规则' },
  { value: 'L', label: '法律法规' },
  { value: 'S', label: '基础文件' },
  { value: 'M', label: '转载文本' },
  { value: 'P', label: '推定（标为模拟参数）' },
];

interface EditLimitProps {
  readonly limit: PublishedLimit;
  /** All rows of its version. */
  readonly table: readonly PublishedLimit[];
  /** With the change, what it will say. */
  readonly keep: (change: ChangedLimit, words: string) => void;
  readonly close: () => void;
}

/** One row of the table, changed and kept until all changes are published together. */
export function EditLimit({ limit, table, keep, close }: EditLimitProps): React.ReactNode {
  const [form] = Form.useForm<Typed>();
  const mark = Form.useWatch('mark', form) ?? limit.mark;
  const unlimited = Form.useWatch('unlimited', form) ?? limit.agreedWithin === 'any';
  return (
    <Modal
      open
      width={560}
      title={`修改：${limitName(limit)}`}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={close}>
          不改了
        </Button>,
        <Button key="keep" type="primary" onClick={() => form.submit()}>
          先记下，稍后一起发布
        </Button>,
      ]}
    >
      <p>现在是：{limit.words}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={initialOf(limit)}
        onFinish={(typed) => {
          const change = changeOf(limit, typed);
          keep(
            change,
            changeWords(change, limit, (key) => nameOf(table, key)),
          );
          close();
        }}
      >
        {limit.agreedWithin === undefined ? null : (
          <Form.Item name="unlimited" valuePropName="checked">
            <Checkbox>约定的日期不设上限</Checkbox>
          </Form.Item>
        )}
        {limit.clock !== undefined || (limit.agreedWithin !== undefined && !unlimited) ? <Length /> : null}
        {limit.clock === undefined && limit.agreedWithin === undefined ? (
          <Value limit={limit} table={table} />
        ) : null}
        <Form.Item name="mark" label="依据类型" rules={REQUIRED}>
          <Select options={[...MARKS]} />
        </Form.Item>
        {mark === 'P' ? null : (
          <Form.Item name="source" label="依据（文件名称、文号）" rules={REQUIRED}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

const REQUIRED = [{ required: true, message: '请填写' }];

function Length(): React.ReactNode {
  return (
    <div className="length-fields">
      <Form.Item name="amount" label="时长" rules={REQUIRED}>
        <InputNumber min={1} precision={0} controls={false} />
      </Form.Item>
      <Form.Item name="unit" label="单位" rules={REQUIRED}>
        <Select options={LENGTH_UNITS.map(({ code, word }) => ({ value: code, label: word }))} />
      </Form.Item>
    </div>
  );
}

/** `吹哨报到 · 办结`, for all its rows together. */
function nameOf(table: readonly PublishedLimit[], key: string): string {
  const { group, title } = table.find((each) => each.key === key) ?? {};
  return group === undefined ? key : `${group.word} · ${title}`;
}

function Value({
  limit: { members, appliesTo },
  table,
}: Pick<EditLimitProps, 'limit' | 'table'>): React.ReactNode {
  if (appliesTo !== undefined) {
    const keys = new Set(table.filter(({ clock }) => clock !== undefined).map(({ key }) => key));
    return (
      <Form.Item name="keys" label="适用于">
        <Select
          mode="multiple"
          showSearch={SEARCHABLE}
          options={[...keys].map((key) => ({ value: key, label: nameOf(table, key) }))}
          placeholder="都不适用"
        />
      </Form.Item>
    );
  }
  if (members === undefined)
    return (
      <Form.Item name="value" label="数值" rules={REQUIRED}>
        <InputNumber controls={false} />
      </Form.Item>
    );
  return members.map(({ name, word }) => (
    <Form.Item key={name} name={['members', name]} label={word} rules={REQUIRED}>
      <InputNumber controls={false} />
    </Form.Item>
  ));
}

function initialOf({ clock, agreedWithin, value, members, appliesTo, mark, source }: PublishedLimit): Typed {
  const length = clock ?? (agreedWithin === 'any' ? undefined : agreedWithin);
  return {
    ...(length && lengthInForm(length)),
    unlimited: agreedWithin === 'any',
    ...(typeof value === 'number' && { value }),
    ...(members && { members: Object.fromEntries(members.map((each) => [each.name, each.value])) }),
    ...(appliesTo && { keys: appliesTo.map(({ code }) => code) }),
    mark: mark as ChangedLimit['mark'],
    ...(source !== undefined && { source }),
  };
}

function changeOf(limit: PublishedLimit, typed: Typed): ChangedLimit {
  const { key, variant, itemCode } = limit;
  const { mark, source } = typed;
  return {
    key,
    ...(variant !== undefined && { variant }),
    ...(itemCode !== undefined && { itemCode }),
    ...contentOf(limit, typed),
    mark,
    ...(mark !== 'P' && source !== undefined && { source }),
  };
}

function contentOf(
  limit: PublishedLimit,
  { amount = 0, unit, unlimited, value, members, keys }: Typed,
): Pick<ChangedLimit, 'clock' | 'agreedWithin' | 'value'> {
  const length = LENGTH_UNITS.find(({ code }) => code === unit)?.toWire(amount);
  if (limit.clock !== undefined) return length === undefined ? {} : { clock: length };
  if (limit.agreedWithin !== undefined)
    return { agreedWithin: unlimited === true || length === undefined ? 'any' : length };
  if (limit.appliesTo !== undefined) return { value: keys ?? [] };
  if (members === undefined) return { value };
  return { value: Array.isArray(limit.value) ? Object.values(members) : members };
}
