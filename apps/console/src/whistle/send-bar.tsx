import { Button, Modal, type FormInstance } from 'antd';
import { useState } from 'react';
import { useUnits } from '../api/queries.js';
import { Failure } from '../frame/failure.js';
import type { WhistleDraft } from './draft.js';
import type { WhistleSender } from './send-whistle.js';

interface SendBarProps {
  readonly form: FormInstance<WhistleDraft>;
  readonly draft: WhistleDraft | undefined;
  readonly sender: WhistleSender;
}

/** What sends the sheet: it names how many units are called, and asks once more only where the call is heard at once. */
export function SendBar({ form, draft, sender }: SendBarProps): React.ReactNode {
  const units = useUnits();
  const [asking, setAsking] = useState(false);
  const isEmergency = draft?.urgency === 'emergency';
  const called = (draft?.departments ?? []).flatMap(
    ({ unit }) => units.data?.units.find(({ id }) => id === unit)?.shortName ?? [],
  );
  const send = (draftOnly: boolean) =>
    form.validateFields().then(
      (values) => sender.send(values, { draftOnly }),
      () => undefined,
    );
  return (
    <div className="send">
      {sender.refused ? <Failure error={sender.refused} /> : null}
      <Button
        type="primary"
        size="large"
        block
        loading={sender.sending}
        onClick={() => {
          if (isEmergency)
            form.validateFields().then(
              () => setAsking(true),
              () => undefined,
            );
          else void send(false);
        }}
      >
        {isEmergency
          ? `立即吹哨（${called.length} 个单位）`
          : `送主要领导审批（拟叫 ${called.length} 个单位）`}
      </Button>
      <Button block disabled={sender.sending} onClick={() => void send(true)}>
        只存草稿
      </Button>
      <p className="quiet">
        {isEmergency
          ? '应急哨先吹后补：值班调度吹出即生效，主要领导事后确认；误报会记为失责。'
          : '批准后由值班调度吹哨，时限从吹哨时起算。Ctrl + Enter 送出。'}
      </p>
      <Modal
        open={asking}
        title={`确认向 ${called.length} 个单位吹哨`}
        okText={`确认吹哨（${called.length} 个单位）`}
        cancelText="再改改"
        confirmLoading={sender.sending}
        onCancel={() => setAsking(false)}
        onOk={() => void send(false).then(() => setAsking(false))}
      >
        <p>
          {called.join('、')}
          会立刻收到通知，时限马上开始。主要领导须补充确认确属应急；确认为误报的，记街道一次失责。
        </p>
      </Modal>
    </div>
  );
}
