import type { GateChoices } from '@tiaokuai/contracts';
import { Button, Select } from 'antd';
import { SEARCHABLE } from '../ui/icons.js';

const CLEAR = { label: '清除' };

interface GateFiltersProps {
  readonly choices: GateChoices;
  readonly filters: URLSearchParams;
  readonly set: (filters: URLSearchParams) => void;
}

/** By what stands in the registers, and nothing else; the choice stands in the address. */
export function GateFilters({ choices, filters, set }: GateFiltersProps): React.ReactNode {
  const { senders, streets, items, reasons } = choices;
  const change = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(filters);
    next.delete('page');
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    set(next);
  };
  const fields = [
    { name: 'sender', label: '派单单位', options: senders.map((unit) => [unit.id, unit.shortName]) },
    { name: 'street', label: '街道', options: streets.map((unit) => [unit.id, unit.shortName]) },
    { name: 'itemCode', label: '事项', options: items.map(({ code, word }) => [code, word]) },
    { name: 'reason', label: '原因', options: reasons.map(({ code, word }) => [code, word]) },
  ] as const;
  return (
    <div className="filters" role="search">
      {fields.map(({ name, label, options }) => (
        <Select
          key={name}
          aria-label={label}
          placeholder={`全部${label}`}
          allowClear={CLEAR}
          showSearch={SEARCHABLE}
          popupMatchSelectWidth={false}
          value={filters.get(name)}
          onChange={(value?: string) => change(name, value)}
          options={options.map(([value = '', word = '']) => ({ value, label: word }))}
        />
      ))}
      {filters.size > 0 ? <Button onClick={() => set(new URLSearchParams())}>清除条件</Button> : null}
    </div>
  );
}
