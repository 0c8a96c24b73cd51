import { Button, Modal } from 'antd';
import { useUnits } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { callsStreets, type WhistleDraft } from './draft.js';
import type { WhistleSubmission } from './whistle-submission.js';

interface SendBarProps {
  readonly draft: WhistleDraft | undefined;
  readonly unitKind: string;
  readonly submission: WhistleSubmission;
}

/** What sends the sheet: it names how many units are called, and what follows. */
export function SendBar({ draft, unitKind, submission }: SendBarProps): React.ReactNode {
  const { isPending, failure, isConfirming, confirm, cancel, saveAsDraft } = submission;
  const units = useUnits();
  const blower = callsStreets(unitKind) ? '经办人' : '值班调度';
  const isEmergency = draft?.urgency === 'emergency';
  const called = (draft?.departments ?? []).flatMap(
    ({ unit }) => units.data?.units.find(({ id }) => id === unit)?.shortName ?? [],
  );
  return (
    <div className="send">
      {failure ? <Failure error={failure} /> : null}
      <Button type="primary" size="large" block htmlType="submit" loading={isPending}>
        {isEmergency
          ? `立即吹哨（${called.length} 个单位）`
          : `送主要领导审批（拟叫 ${called.length} 个单位）`}
      </Button>
      <Button block disabled={isPending} onClick={saveAsDraft}>
        只存草稿
      </Button>
      <p className="quiet">
        {isEmergency
          ? `应急哨先吹后补：${blower}吹出即生效，主要领导事后确认；误报会记为失责。`
          : `批准后由${blower}吹哨，时限从吹哨时起算。Ctrl + Enter 送出。`}
      </p>
      <Modal
        open={isConfirming}
        title={`确认向 ${called.length} 个单位吹哨`}
        okText={`确认吹哨（${called.length} 个单位）`}
        cancelText="再改改"
        confirmLoading={isPending}
        onCancel={cancel}
        onOk={confirm}
      >
        <p>
          {called.join('、')}
          会立刻收到通知，时限马上开始。主要领导须补充确认确属应急；确认为误报的，记本单位一次失责。
        </p>
      </Modal>
    </div>
  );
}
