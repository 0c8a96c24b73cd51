import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { SchemaField } from '../form/schema-field.js';
import type { FieldSchema } from '../form/schema.js';
import type { DepartmentRow } from './draft.js';

interface DepartmentsProps {
  readonly schema: FieldSchema | undefined;
  /** What a row asks for, in the order of the page. */
  readonly asked: readonly string[];
}

/** One row per unit to be called: who, as what, to do what, on what basis. */
export function Departments({ schema, asked }: DepartmentsProps): React.ReactNode {
  const rowsNow = Form.useWatch<readonly DepartmentRow[] | undefined>('departments') ?? [];
  // What is called by an item of the list needs no other basis.
  const listed = rowsNow.map((row) => row?.itemCode !== undefined);
  if (schema?.properties === undefined) return null;
  const { properties, required = [] } = schema;
  return (
    <Form.List name="departments">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <fieldset key={row.key} className="department" aria-label={`第 ${index + 1} 个单位`}>
              {asked.map((name) => {
                const inner = name === 'powerBasis' && listed[index] ? undefined : properties[name];
                return inner === undefined ? null : (
                  <div key={name} className={`department-${name}`}>
                    <SchemaField
                      schema={inner}
                      path={['departments', row.name, name]}
                      local={[row.name, name]}
                      required={required.includes(name)}
                      placeholder={name === 'powerBasis' ? '清单外事项必填' : undefined}
                    />
                  </div>
                );
              })}
              <Button
                type="text"
                className="department-remove"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`不叫第 ${index + 1} 个单位`}
                disabled={rows.length === 1}
                onClick={() => remove(row.name)}
              />
            </fieldset>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              add({ role: 'assist' });
              focusSoon(`departments_${rows.length}_unit`);
            }}
          >
            再叫一个单位
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** The new row is there after the next drawing. */
function focusSoon(id: string): void {
  window.requestAnimationFrame(() => document.getElementById(id)?.focus());
}
