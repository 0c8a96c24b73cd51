import type { Publication } from '@tiaokuai/contracts';
import { Button, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { newCommandId, ProblemError } from '../api/client.js';
import { useRefetchRules, type Sent } from '../api/rules.js';
import { instantOfPicked } from '../time/instant.js';
import { PickDate } from '../time/pick-date.js';
import { Failure } from '../ui/failure.js';
import { sendsByCtrlEnter } from '../ui/keys.js';
import { useToast } from '../ui/use-toast.js';

/** Why a version is published, and from when on it holds; absent: at once. */
export interface Why {
  readonly basis: string;
  readonly inForceFrom?: string;
}

interface PublishVersionProps {
  /** What is published: 时限表. */
  readonly what: string;
  /** The newest version, on which the changes are made. */
  readonly version: number;
  /** What of it holds from then on, and what does not change. */
  readonly note: string;
  /** Everything that changes, once more. */
  readonly children: React.ReactNode;
  readonly send: (why: Why, sent: Sent) => Promise<Publication>;
  /** What people call the thing that a rejected field (`changed.0.leads`) belongs to. */
  readonly concerns?: (field: string) => string | undefined;
  readonly published: () => void;
  readonly close: () => void;
}

interface Typed {
  readonly basis: string;
  readonly from?: Dayjs | null;
}

/** Everything that changes, why, and from when; then it is a version. */
export function PublishVersion(props: PublishVersionProps): React.ReactNode {
  const { what, note, children, concerns, close } = props;
  // That which was newest when the dialog opened: what others publish meanwhile is a conflict, not a base.
  const [version] = useState(props.version);
  const [form] = Form.useForm<Typed>();
  const { send, isPending, failure } = useSendVersion({ ...props, version });
  return (
    <Modal
      open
      width={640}
      title={`发布${what}第 ${version + 1} 版`}
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
      {failure === undefined ? null : (
        <Failure error={failure} stillValid={`没有发布，修改仍然保留。${concernedBy(failure, concerns)}`} />
      )}
      <p>发布后不能撤回，只能再发布一版。{note}</p>
      {children}
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

function concernedBy(failure: unknown, concerns: PublishVersionProps['concerns']): string {
  const field = failure instanceof ProblemError ? failure.problem.field : undefined;
  const concerned = field === undefined ? undefined : concerns?.(field);
  return concerned === undefined ? '' : `请修改：${concerned}`;
}

interface Sending {
  readonly send: (typed: Typed) => Promise<void>;
  readonly isPending: boolean;
  readonly failure: unknown;
}

/** Sends it once: the id belongs to the opened dialog, so a double click is one version. */
function useSendVersion({ what, version, send, published }: PublishVersionProps): Sending {
  const [commandId] = useState(newCommandId);
  const [failure, setFailure] = useState<unknown>();
  const [isPending, setIsPending] = useState(false);
  const toast = useToast();
  const refetch = useRefetchRules();
  return {
    isPending,
    failure,
    async send({ basis, from }) {
      setIsPending(true);
      setFailure(undefined);
      const inForceFrom = from ? { inForceFrom: instantOfPicked(from.format('YYYY-MM-DD HH:mm')) } : {};
      try {
        const publication = await send({ basis, ...inForceFrom }, { commandId, version });
        await refetch();
        toast.success(`${what}第 ${publication.version} 版已发布`);
        published();
      } catch (reason) {
        setFailure(reason);
        // Somebody else may have published meanwhile.
        await refetch();
      } finally {
        setIsPending(false);
      }
    },
  };
}
