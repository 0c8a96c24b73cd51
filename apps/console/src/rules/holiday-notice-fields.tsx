import { Button, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { readNotice } from '../api/rules.js';
import { useToast } from '../ui/use-toast.js';
import { withRows, type NoticeDraft } from './holiday-notice-draft.js';
import { OtherHours } from './other-hours.js';
import { NoticeRows } from './holiday-notice-rows.js';

interface NoticeFieldsProps {
  readonly draft: NoticeDraft;
  readonly change: (draft: NoticeDraft) => void;
}

/** Which notice it is, and its days: pasted and recognised, or line by line. */
export function NoticeFields({ draft, change }: NoticeFieldsProps): React.ReactNode {
  const { scope, year, title, issuer, date, rows } = draft;
  return (
    <>
      <div className="notice-fields">
        <Radio.Group
          aria-label="适用范围"
          value={scope}
          onChange={({ target }) => change({ ...draft, scope: target.value as NoticeDraft['scope'] })}
          options={[
            { value: 'national', label: '全国安排' },
            { value: 'local', label: '本地安排' },
          ]}
        />
        <label className="labelled">
          <span>年度</span>
          <InputNumber
            aria-label="通知年度"
            controls={false}
            value={year}
            onChange={(typed) => change({ ...draft, year: typed ?? year })}
          />
        </label>
        <label className="labelled wide-field">
          <span>标题</span>
          <Input
            value={title}
            maxLength={200}
            onChange={({ target }) => change({ ...draft, title: target.value })}
          />
        </label>
        <label className="labelled">
          <span>发文机关</span>
          <Input
            value={issuer}
            maxLength={200}
            onChange={({ target }) => change({ ...draft, issuer: target.value })}
          />
        </label>
        <label className="labelled">
          <span>成文日期</span>
          <Input
            placeholder="如 2027-01-01"
            maxLength={10}
            value={date}
            onChange={({ target }) => change({ ...draft, date: target.value })}
          />
        </label>
      </div>
      <p className="quiet">
        {scope === 'national'
          ? '全国安排须写全一年的各个假期和调休上班日；已公布的年度再录入，记为对原通知的修改。'
          : '本地安排只写与全国安排不同的日期；同一天以后发的通知为准。'}
      </p>
      <PastedText draft={draft} change={change} />
      <NoticeRows rows={rows} change={(changed) => change({ ...draft, rows: changed })} />
      <Button
        onClick={() => change(withRows(draft, [{ from: '', arrangement: 'rest' }]))}
        className="add-row"
      >
        添加一行
      </Button>
      <OtherHours draft={draft} change={change} />
    </>
  );
}

function PastedText({ draft, change }: NoticeFieldsProps): React.ReactNode {
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<readonly string[]>([]);
  const toast = useToast();
  const read = async (): Promise<void> => {
    try {
      const found = await readNotice(draft.year, text);
      change(withRows({ ...draft, rows: [] }, found.days));
      setUnread(found.unread);
      toast.success(`识别出 ${found.days.length} 项安排，请逐项核对`);
    } catch (failure) {
      toast.failure(failure, '没有识别成功，请再试');
    }
  };
  return (
    <>
      <label className="labelled wide-field">
        <span>通知原文（贴入后识别，识别结果可以修改）</span>
        <Input.TextArea
          value={text}
          maxLength={20_000}
          autoSize={{ minRows: 4, maxRows: 12 }}
          placeholder="一、元旦：1月1日至3日放假。二、春节：……"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <p className="buttons">
        <Button onClick={() => void read()} disabled={text.trim() === ''}>
          识别日期
        </Button>
      </p>
      {unread.length === 0 ? null : (
        <p role="status">有日期但看不出是休是班，没有录入：{unread.join('；')}</p>
      )}
    </>
  );
}
