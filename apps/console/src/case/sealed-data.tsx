import type { CaseView, OpenedPersonalData, SealedField } from '@tiaokuai/contracts';
import { LockOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call, newCommandId, ProblemError } from '../api/client.js';
import { inCharacters } from '../form/characters.js';
import { postKey, useSession } from '../session/session.js';
import { Failure } from '../ui/failure.js';
import { rememberedPurpose, rememberPurpose } from './remembered-purpose.js';

interface SealedDataProps {
  readonly view: CaseView;
  readonly field: SealedField;
  readonly live: boolean;
}

/**
 * Closed until a post that may see it says what for: once per case and session, later openings go by the same purpose.
 * Every opening is recorded.
 */
export function SealedData({ view, field, live }: SealedDataProps): React.ReactNode {
  const { caseId } = view;
  const { post } = useSession();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [commandId, setCommandId] = useState(newCommandId);
  const [opened, setOpened] = useState<OpenedPersonalData>();
  const [failure, setFailure] = useState<unknown>();
  const open = (purpose: string) => {
    const path = `/cases/${caseId}/personal-data/${field.version}/${field.field}`;
    setWaiting(true);
    setFailure(undefined);
    call<OpenedPersonalData>(path, { method: 'POST', body: { purpose }, commandId })
      .then((data) => {
        rememberPurpose(postKey(post), caseId, purpose);
        setOpened(data);
        setAsking(false);
        void queries.invalidateQueries({ queryKey: ['openings'] });
      }, setFailure)
      .finally(() => {
        setWaiting(false);
        setCommandId(newCommandId());
      });
  };
  const ask = () => {
    const purpose = rememberedPurpose(postKey(post), caseId);
    if (purpose === undefined) setAsking(true);
    else open(purpose);
  };
  const isErased = failure instanceof ProblemError && failure.problem.code === 'PERSONAL_DATA.DESTROYED';
  return (
    <div className="sealed">
      <LockOutlined aria-hidden /> {field.label}
      {opened ? (
        <p className="pre">{inWords(opened.value)}</p>
      ) : (
        <>
          <span className="quiet"> {isErased ? '已删除，无法恢复' : '已封存'}</span>
          {field.mayOpen && live && !isErased ? (
            <Button size="small" loading={waiting && !asking} onClick={ask}>
              查看{field.label}
            </Button>
          ) : null}
        </>
      )}
      {failure && !asking && !isErased ? <Failure error={failure} /> : null}
      <Modal
        open={asking && !isErased}
        title={`查看${field.label}`}
        footer={null}
        onCancel={() => setAsking(false)}
      >
        <Form layout="vertical" onFinish={({ purpose }: { purpose: string }) => open(purpose)}>
          <p>查看会留下记录：谁、何时、为了什么，本案负责人和审计可见。本次登录期间，本案只问一次。</p>
          <Form.Item
            name="purpose"
            label="用途"
            rules={[{ required: true, whitespace: true, message: '请填写用途' }]}
          >
            <Input placeholder="例如：联系诉求人约定时间" count={inCharacters(300)} />
          </Form.Item>
          {failure ? <Failure error={failure} /> : null}
          <div className="buttons">
            <Button type="primary" htmlType="submit" loading={waiting}>
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
