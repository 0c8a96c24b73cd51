import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { UnitList } from '@tiaokuai/contracts';
import { Button, Form } from 'antd';
import type { Choices } from '../form/choices.js';
import { SchemaField } from '../form/schema-field.js';
import type { FieldSchema } from '../form/schema.js';
import { unitChoices } from '../form/unit-choices.js';
import { callsStreets, type DepartmentRow } from './draft.js';

interface DepartmentsProps {
  /** Of one row. */
  readonly schema: FieldSchema | undefined;
  readonly unitKind: string;
  readonly units: UnitList;
}

/** What a row asks for, in the order of the page; a field of the schema that is named nowhere here follows them. */
const ROW_FIELDS: readonly string[] = ['unit', 'role', 'task', 'itemCode', 'clause', 'powerBasis'];
/** What is called by an item of the list rests on one of its clauses, and needs no other basis. */
const WITH_ITEM: Readonly<Record<string, boolean>> = { clause: true, powerBasis: false };
/** Streets are called to assist by an item of the list, by nothing else. */
const FOR_DEPARTMENTS: readonly string[] = ['role', 'powerBasis'];
/** An admission is given by its own procedure. */
const NOT_ASKED: readonly string[] = ['admissionId'];

/** One row per unit to be called: who, as what where that can be chosen, to do what, on what basis. */
export function Departments({ schema, unitKind, units }: DepartmentsProps): React.ReactNode {
  const rowsNow = Form.useWatch<readonly DepartmentRow[] | undefined>('departments') ?? [];
  const listed = rowsNow.map((row) => row?.itemCode !== undefined);
  if (schema?.properties === undefined) return null;
  const { properties, required = [] } = schema;
  const isForStreets = callsStreets(unitKind);
  const others = Object.keys(properties).filter((name) => ![...ROW_FIELDS, ...NOT_ASKED].includes(name));
  const names = [...ROW_FIELDS, ...others].filter((name) => !isForStreets || !FOR_DEPARTMENTS.includes(name));
  const choices = isForStreets ? streetsOf(units) : undefined;
  return (
    <Form.List name="departments">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <fieldset
              key={row.key}
              className={isForStreets ? 'department of-street' : 'department'}
              aria-label={`第 ${index + 1} 个单位`}
            >
              {names.map((name) => {
                const inner = properties[name];
                const isAsked = isForStreets || (WITH_ITEM[name] ?? listed[index]) === listed[index];
                return inner === undefined || !isAsked ? null : (
                  <div key={name} className={`department-${name}`}>
                    <SchemaField
                      schema={inner}
                      path={['departments', row.name, name]}
                      local={[row.name, name]}
                      required={required.includes(name)}
                      choices={choices}
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
              focusAfterDrawing(`departments_${rows.length}_unit`);
            }}
          >
            再叫一个单位
          </Button>
        </>
      )}
    </Form.List>
  );
}

function streetsOf({ units }: UnitList): Choices {
  return { unit: unitChoices(units.filter(({ kind }) => kind.code === 'street')) };
}

/** The new row is there after the next drawing. */
function focusAfterDrawing(id: string): void {
  window.requestAnimationFrame(() => document.getElementById(id)?.focus());
}
