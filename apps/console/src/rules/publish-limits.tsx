import type { ChangedLimit, PublishedLimit } from '@tiaokuai/contracts';
import { Button, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { newCommandId } from '../api/client.js';
import { changeLimits, useRefetchRules } from '../api/rules.js';
import { instantOfPicked } from '../time/instant.js';
import { PickDate } from '../time/pick-date.js';
import { Failure } from '../ui/failure.js';
import { sendsByCtrlEnter } from '../ui/keys.js';
import { useToast } from '../ui/use-toast.js';
import { limitKey, limitName } from './limit-words.js';

export interface KeptChange {
  readonly limit: PublishedLimit;
  readonly change: ChangedLimit;
  /** What it will say. */
  readonly words: string;
}

interface PublishLimitsProps {
  readonly kept: readonly KeptChange[];
  /** The newest version, on which the changes are made. */
  readonly version: number;
  readonly published: () => void;
  readonly close: () => void;
}

interface Typed {
  readonly basis: string;
  readonly from?: Dayjs | null;
}

/** Everything that changes, once more, why, and from when; then it is a version. */
export function PublishLimits({ kept, version, published, close }: PublishLimitsProps): React.ReactNode {
  const [form] = Form.useForm<Typed>();
  const [commandId] = useState(newCommandId);
  const [failure, setFailure] = useState<unknown>();
  const [isPending, setIsPending] = useState(false);
  const toast = useToast();
  const refetch = useRefetchRules();
  const send = async ({ basis, from }: Typed): Promise<void> => {
    setIsPending(true);
    setFailure(undefined);
    const inForceFrom = from ? { inForceFrom: instantOfPicked(from.format('YYYY-MM-DD HH:mm')) } : {};
    const body = { changes: kept.map(({ change }) => change), basis, ...inForceFrom };
    try {
      const publication = await changeLimits(body, { commandId, version });
      await refetch();
      toast.success(`时限表第 ${publication.version} 版已发布`);
      published();
    } catch (reason) {
      setFailure(reason);
    } finally {
      setIsPending(false);
    }
  };
  return (
    <Modal
      open
      width={640}
      title={`发布时限表第 ${version + 1} 版`}
      onCancel={close}
      mask={{ closable: false }}
      footer={[
        <Button key="back" onClick={close}>
          先不发布
        </Button>,
        <Button key="send" type="primary" loading={isPending} onClick={() => form.submit()}>
          发布第 {version + 1} 版
        </Button>,
      ]}
    >
      {failure === undefined ? null : <Failure error={failure} stillValid="没有发布，修改仍然保留。" />}
      <p>发布后不能撤回，只能再发布一版。已经在计的时限不变；生效以后新起算的，按新规定。</p>
      <ul className="plain lined">
        {kept.map(({ limit, words }) => (
          <li key={limitKey(limit)}>
            {limit.group.word} · {limitName(limit)}：<del>{limit.words}</del> <strong>改为 {words}</strong>
          </li>
        ))}
      </ul>
      <Form
        form={form}
        layout="vertical"
        onKeyDown={sendsByCtrlEnter(form, isPending)}
        onFinish={(typed) => void send(typed)}
      >
        <Form.Item
          name="basis"
          label="修改依据和理由"
          rules={[{ required: true, whitespace: true, message: '请写明为什么改' }]}
        >
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
        </Form.Item>
        <Form.Item name="from" label="生效时间（不填为立即生效）">
          <PickDate withTime placeholder="立即生效" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
