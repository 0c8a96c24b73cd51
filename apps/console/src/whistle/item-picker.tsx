import { Form, Select, type FormInstance } from 'antd';
import { useList } from '../api/queries.js';
import type { DepartmentRow, WhistleDraft } from './draft.js';

/** The listed item says who leads and who else has a duty; choosing it fills 叫谁来, which may still be changed. */
export function ItemPicker({ form }: { readonly form: FormInstance<WhistleDraft> }): React.ReactNode {
  const list = useList();
  const items = list.data?.items ?? [];
  const fill = (code: string | undefined) => {
    const item = items.find((each) => each.code === code);
    if (item === undefined) return;
    const leads = item.leads.map(({ unit }) => unit.id);
    const duties = new Map(item.primaryDuties.map((duty) => [duty.unit.id, duty.text]));
    const rows: DepartmentRow[] = [...new Set([...leads.slice(0, 1), ...duties.keys()])].map((unit) => ({
      unit,
      role: unit === leads[0] ? 'lead' : 'assist',
      task: duties.get(unit),
      itemCode: item.code,
    }));
    const added = (form.getFieldValue('departments') as readonly DepartmentRow[] | undefined)?.filter(
      (row) => row.unit !== undefined && row.itemCode !== item.code && row.role !== 'lead',
    );
    form.setFieldsValue({
      departments: [...rows, ...(added ?? [])],
      title: (form.getFieldValue('title') as string | undefined) ?? item.name,
    });
  };
  return (
    <Form.Item
      label="属地事项"
      htmlFor="item-picker"
      help="先选事项,主办单位和任务会自动填好。清单外的事项请在“叫谁来”里写明职权依据。"
    >
      <Select
        id="item-picker"
        aria-label="属地事项"
        loading={list.isPending}
        placeholder="按编号或名称查找,例如:占道经营"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        onChange={fill}
        options={items.map((item) => ({
          value: item.code,
          label: `${item.code} ${item.name}(主体:${item.leads.map(({ unit }) => unit.shortName).join('、')})`,
        }))}
      />
    </Form.Item>
  );
}
