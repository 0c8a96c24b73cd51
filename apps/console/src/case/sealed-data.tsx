import type { OpenedPersonalData, SealedField } from '@tiaokuai/contracts';
import { LockOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call, newCommandId } from '../api/client.js';
import { inCharacters } from '../form/characters.js';
import { Failure } from '../ui/failure.js';

interface SealedDataProps {
  readonly caseId: string;
  readonly field: SealedField;
  readonly live: boolean;
}

/** Personal data stays closed until a post that may see it says what for; every opening is recorded. */
export function SealedData({ caseId, field, live }: SealedDataProps): React.ReactNode {
  const [asking, setAsking] = useState(false);
  const [commandId] = useState(newCommandId);
  const [opened, setOpened] = useState<OpenedPersonalData>();
  const [failure, setFailure] = useState<unknown>();
  const open = ({ purpose }: { purpose: string }) => {
    const path = `/cases/${caseId}/personal-data/${field.version}/${field.field}`;
    call<OpenedPersonalData>(path, { method: 'POST', body: { purpose }, commandId }).then((data) => {
      setOpened(data);
      setAsking(false);
    }, setFailure);
  };
  return (
    <div className="sealed">
      <LockOutlined aria-hidden /> {field.label}
      {opened ? (
        <p className="pre">{inWords(opened.value)}</p>
      ) : (
        <>
          <span className="quiet"> 已封存</span>
          {field.mayOpen && live ? (
            <Button size="small" onClick={() => setAsking(true)}>
              查看{field.label}
            </Button>
          ) : null}
        </>
      )}
      <Modal open={asking} title={`查看${field.label}`} footer={null} onCancel={() => setAsking(false)}>
        <Form layout="vertical" onFinish={open}>
          <p>查看会留下记录：谁、何时、为了什么，审计可见。</p>
          <Form.Item
            name="purpose"
            label="用途"
            rules={[{ required: true, whitespace: true, message: '请填写用途' }]}
          >
            <Input placeholder="例如：联系诉求人约定时间" count={inCharacters(300)} />
          </Form.Item>
          {failure ? <Failure error={failure} /> : null}
          <div className="buttons">
            <Button type="primary" htmlType="submit">
              查看并留痕
            </Button>
            <Button onClick={() => setAsking(false)}>不看了</Button>
          </div>
        </Form>
      </Modal>
    </div>
  );
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : Object.values(value ?? {}).join(' · ');
}
