import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { SchemaField } from '../form/schema-field.js';
import type { FieldSchema } from '../form/schema.js';

/** One row per unit to be called: who, as what, to do what, on what basis. */
export function Departments({ schema }: { readonly schema: FieldSchema | undefined }): React.ReactNode {
  if (schema?.properties === undefined) return null;
  const { properties, required = [] } = schema;
  return (
    <Form.List name="departments">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <fieldset key={row.key} className="department">
              <legend>第 {index + 1} 个单位</legend>
              {Object.entries(properties).map(([name, inner]) => (
                <SchemaField
                  key={name}
                  schema={inner}
                  path={['departments', row.name, name]}
                  local={[row.name, name]}
                  required={required.includes(name)}
                />
              ))}
              {rows.length > 1 ? (
                <Button
                  type="text"
                  icon={<MinusCircleOutlined aria-hidden />}
                  onClick={() => remove(row.name)}
                >
                  不叫这个单位
                </Button>
              ) : null}
            </fieldset>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ role: 'assist' })}>
            再叫一个单位
          </Button>
        </>
      )}
    </Form.List>
  );
}
