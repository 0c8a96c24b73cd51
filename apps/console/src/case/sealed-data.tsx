import type { OpenedPersonalData, SealedField } from '@tiaokuai/contracts';
import { LockOutlined } from '@ant-design/icons';
import { Button, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { call } from '../api/client.js';
import { Failure } from '../frame/failure.js';

interface SealedDataProps {
  readonly caseId: string;
  readonly field: SealedField;
  readonly live: boolean;
}

/** Personal data stays closed until a post that may see it says what for; every opening is recorded. */
export function SealedData({ caseId, field, live }: SealedDataProps): React.ReactNode {
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [opened, setOpened] = useState<OpenedPersonalData>();
  const [failure, setFailure] = useState<unknown>();
  const open = () => {
    const path = `/cases/${caseId}/personal-data/${field.version}/${field.field}`;
    call<OpenedPersonalData>(path, { method: 'POST', body: { purpose } }).then(
      (data) => {
        setOpened(data);
        setAsking(false);
      },
      (reason: unknown) => setFailure(reason),
    );
  };
  return (
    <div className="sealed">
      <LockOutlined aria-hidden /> <strong>{field.label}</strong>
      {opened ? (
        <Typography.Paragraph className="pre">{inWords(opened.value)}</Typography.Paragraph>
      ) : (
        <>
          <span className="quiet"> 已封存。</span>
          {field.mayOpen && live ? (
            <Button size="small" onClick={() => setAsking(true)}>
              查看{field.label}
            </Button>
          ) : null}
        </>
      )}
      <Modal
        open={asking}
        title={`查看${field.label}`}
        okText="查看并留痕"
        cancelText="不看了"
        okButtonProps={{ disabled: purpose.trim() === '' }}
        onOk={open}
        onCancel={() => setAsking(false)}
      >
        <p>查看会记入案件的访问记录,谁、何时、为何,审计可见。</p>
        <Input
          aria-label="用途"
          placeholder="用途,例如:联系诉求人约定时间"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
        {failure ? <Failure error={failure} /> : null}
      </Modal>
    </div>
  );
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.values(Object(value)).join(' · ');
}
