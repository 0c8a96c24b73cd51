import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { MENU } from './pages.js';
import { keysAreOn, switchKeys, useKeys } from '../ui/keys.js';

type Row = readonly [where: string, key: string, does: string];

const ANYWHERE = '任何页面';
const PAGE_KEYS = MENU.flatMap(({ shortcut }): Row[] =>
  shortcut === null ? [] : [[ANYWHERE, shortcut.key.toUpperCase(), shortcut.does]],
);

const KEYS: readonly Row[] = [
  ['工作台、查询', 'J / K', '下一件 / 上一件'],
  ['工作台、查询', 'Enter', '打开选中的案件'],
  ...PAGE_KEYS,
  [ANYWHERE, '?', '本说明'],
  ['填写时', 'Ctrl + Enter', '提交'],
  ['案件页', '← / →', '看前一步 / 后一步'],
  ['案件页', 'Home / End', '第一步 / 现在'],
  ['案件页', '空格', '播放、暂停回放'],
];

/** The keys, shown on screen and switchable. */
export function Help(): React.ReactNode {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(keysAreOn);
  useKeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button
        type="text"
        aria-label="键盘说明"
        icon={<QuestionCircleOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      />
      <Modal
        open={open}
        title="键盘"
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>知道了</Button>}
      >
        <table className="keys">
          <caption className="visually-hidden">每个按键做什么</caption>
          <tbody>
            {KEYS.map(([where, key, does], index) => (
              <tr key={key}>
                <td className="quiet">{where === KEYS[index - 1]?.[0] ? '' : where}</td>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Checkbox
          checked={on}
          onChange={({ target }) => {
            switchKeys(target.checked);
            setOn(target.checked);
          }}
        >
          使用单键（J、K、W、N、?、方向键、空格）
        </Checkbox>
      </Modal>
    </>
  );
}
