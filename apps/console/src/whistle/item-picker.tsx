import type { ListItemView } from '@tiaokuai/contracts';
import { Form, Select } from 'antd';
import { useList } from '../api/queries.js';
import { SEARCHABLE } from '../ui/icons.js';

interface ItemPickerProps {
  readonly value: string | undefined;
  readonly choose: (item: ListItemView | undefined) => void;
}

const OFF_LIST = 'offList';

/** The listed item says who leads and who else has a duty; choosing it fills most of the sheet. */
export function ItemPicker({ value, choose }: ItemPickerProps): React.ReactNode {
  const list = useList();
  const items = list.data?.items ?? [];
  return (
    <Form.Item label="属地事项" htmlFor="item-picker" className="field">
      <Select
        id="item-picker"
        autoFocus
        loading={list.isPending}
        value={value}
        placeholder="按编号、名称或主办部门查找，例如：占道"
        showSearch={SEARCHABLE}
        onChange={(code: string) => choose(items.find((item) => item.code === code))}
        options={[
          ...items.map(({ code, name, leads }) => ({
            value: code,
            label: `${code} ${name}（${leads.map(({ unit }) => unit.shortName).join('、')}）`,
          })),
          { value: OFF_LIST, label: '清单外事项（在“叫谁来”里写明职权依据）' },
        ]}
      />
    </Form.Item>
  );
}
