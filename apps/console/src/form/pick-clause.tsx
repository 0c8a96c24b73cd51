import { Form } from 'antd';
import { useList } from '../api/queries.js';
import { Picker, type ControlProps } from './picker.js';
import type { Path } from './schema.js';

interface PickClauseProps extends ControlProps {
  readonly path: Path;
}

/** A clause of the item that is chosen beside it: whose duty it is, and which. */
export function PickClause({ path, ...controlProps }: PickClauseProps): React.ReactNode {
  const code: unknown = Form.useWatch([...path.slice(0, -1), 'itemCode']);
  const list = useList();
  const item = list.data?.items.find((each) => each.code === code);
  const options = (item?.clauses ?? []).map(({ id, text, unit }) => ({
    value: id,
    label: `${unit?.shortName ?? '街道配合'}：${text}`,
  }));
  const placeholder = code === undefined ? '先选择清单事项' : '按条款提出的，以条款为准';
  return <Picker {...controlProps} options={options} loading={list.isPending} placeholder={placeholder} />;
}
