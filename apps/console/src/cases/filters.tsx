import { Button, Input, Select } from 'antd';
import { useProcedures, useUnits } from '../api/queries.js';
import { unitChoices } from '../form/unit-choices.js';
import { CLEARABLE, SEARCHABLE } from '../ui/icons.js';
import { isComposing } from '../ui/keys.js';

const STATES = [
  { value: 'over=false', label: '办理中' },
  { value: 'overdue=true', label: '有超期' },
  { value: 'over=true', label: '已结束' },
];

const CLEAR = { label: '清除' };

/** Sets these parameters of the address; undefined takes one away. */
type Change = (values: Readonly<Record<string, string | undefined>>) => void;

interface FiltersProps {
  readonly filters: URLSearchParams;
  readonly set: (filters: URLSearchParams) => void;
}

export function Filters({ filters, set }: FiltersProps): React.ReactNode {
  const procedures = useProcedures();
  const units = useUnits();
  const change: Change = (values) => {
    const next = new URLSearchParams(filters);
    for (const [name, value] of Object.entries({ ...values, page: undefined }))
      if (value) next.set(name, value);
      else next.delete(name);
    set(next);
  };
  return (
    <div className="filters" role="search">
      <Input.Search
        key={filters.get('text')}
        aria-label="标题或编号含"
        placeholder="标题或编号，如 哨12"
        defaultValue={filters.get('text') ?? ''}
        onSearch={(text, event) => {
          const { nativeEvent } = event ?? {};
          if (!(nativeEvent instanceof KeyboardEvent && isComposing(nativeEvent))) change({ text });
        }}
        allowClear={CLEARABLE}
      />
      <Select
        aria-label="种类"
        placeholder="全部种类"
        allowClear={CLEAR}
        value={filters.get('kind')}
        onChange={(kind?: string) => change({ kind })}
        options={(procedures.data?.procedures ?? []).map(({ kind, label }) => ({
          value: kind,
          label: label.zh,
        }))}
      />
      <Select
        aria-label="单位"
        placeholder="全部单位"
        allowClear={CLEAR}
        showSearch={SEARCHABLE}
        value={filters.get('unit')}
        onChange={(unit?: string) => change({ unit })}
        options={[...unitChoices(units.data?.units ?? [])]}
      />
      <StateFilter filters={filters} change={change} />
      {filters.size > 0 ? <Button onClick={() => set(new URLSearchParams())}>清除条件</Button> : null}
    </div>
  );
}

interface StateFilterProps {
  readonly filters: URLSearchParams;
  readonly change: Change;
}

function StateFilter({ filters, change }: StateFilterProps): React.ReactNode {
  const state = STATES.find(({ value }) => {
    const [name = '', wanted] = value.split('=');
    return filters.get(name) === wanted;
  });
  return (
    <Select
      aria-label="状态"
      placeholder="全部状态"
      allowClear={CLEAR}
      value={state?.value}
      onChange={(value?: string) => {
        const [name, wanted] = value?.split('=') ?? [];
        change({ over: undefined, overdue: undefined, ...(name ? { [name]: wanted } : {}) });
      }}
      options={STATES}
    />
  );
}
